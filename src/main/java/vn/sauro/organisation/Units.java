package vn.sauro.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, String> {

    List<Unit> findAll(Sort sort);

    Optional<Unit> findById(String key);
}
