package dev.keyward.registry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Families extends Repository<Family, FamilyId> {
    Family save(Family family);

    Optional<Family> findById(FamilyId name);

    boolean existsById(FamilyId name);
}
