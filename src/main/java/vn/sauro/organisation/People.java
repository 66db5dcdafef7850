package vn.sauro.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, String> {

    List<Person> findAll(Sort sort);

    Optional<Person> findById(String key);
}
