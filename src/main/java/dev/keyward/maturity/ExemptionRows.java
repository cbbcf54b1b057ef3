package dev.keyward.maturity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExemptionRows extends Repository<Exemption, ExemptionId> {
    Exemption save(Exemption exemption);

    Optional<Exemption> findById(ExemptionId id);

    List<Exemption> findByScopeAndNameOrderByRequestedAtDesc(Scope scope, String name);

    List<Exemption> findByStateOrderByExpiresAt(ExemptionState state);

    List<Exemption> findByStateAndExpiresAtLessThanEqual(ExemptionState state, Instant now);
}
