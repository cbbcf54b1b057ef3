package dev.keyward.ownership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Domains extends Repository<Domain, DomainId> {
    Domain save(Domain domain);

    Optional<Domain> findById(DomainId name);

    List<Domain> findAllByOrderByName();
}
