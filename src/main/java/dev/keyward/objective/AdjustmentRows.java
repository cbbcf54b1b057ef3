package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdjustmentRows extends Repository<Adjustment, AdjustmentId> {
    Adjustment save(Adjustment adjustment);

    Optional<Adjustment> findById(AdjustmentId id);

    List<Adjustment> findByFamilyOrderByRequestedAtDesc(FamilyId family);

    List<Adjustment> findByFamilyAndState(FamilyId family, Adjustment.State state);

    List<Adjustment> findByStateOrderByRequestedAt(Adjustment.State state);

    List<Adjustment> findByFamilyAndKindAndStateIn(
            FamilyId family, Adjustment.Kind kind, Collection<Adjustment.State> states);
}
