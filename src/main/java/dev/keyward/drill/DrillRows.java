package dev.keyward.drill;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DrillRows extends Repository<Drill, DrillId> {
    Drill save(Drill drill);

    Optional<Drill> findById(DrillId id);

    Optional<Drill> findByIncident(int incident);
}
