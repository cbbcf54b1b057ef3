package dev.keyward.finding;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WaiverRows extends Repository<Waiver, WaiverId> {
    Waiver save(Waiver waiver);

    Optional<Waiver> findById(WaiverId id);

    List<Waiver> findByFamilyOrderByRequestedAtDesc(FamilyId family);

    List<Waiver> findByStateOrderByRequestedAt(WaiverState state);

    List<Waiver> findByStateAndExpiresAtLessThanEqual(WaiverState state, Instant now);
}
