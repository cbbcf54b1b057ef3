package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ObjectiveRows extends Repository<Objective, FamilyId> {
    Objective save(Objective objective);

    List<Objective> saveAll(Iterable<Objective> objectives);

    Optional<Objective> findById(FamilyId family);

    List<Objective> findByFamilyIn(Collection<FamilyId> families);
}
