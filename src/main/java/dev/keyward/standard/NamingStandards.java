package dev.keyward.standard;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NamingStandards extends Repository<NamingStandard, StandardId> {
    NamingStandard save(NamingStandard standard);

    Optional<NamingStandard> findById(StandardId id);

    List<NamingStandard> findAllByOrderByScopeKindAscScopeNameAscEditionDesc();

    List<NamingStandard> findByScopeKindAndScopeName(Scope.Kind kind, String name);

    List<NamingStandard> findByState(StandardState state);
}
