package vn.sauro.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface Hamlets extends Repository<Hamlet, String> {

    List<Hamlet> findAll(Sort sort);

    Optional<Hamlet> findById(String key);
}
