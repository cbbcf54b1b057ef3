package dev.keyward.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IncidentRows extends Repository<Incident, Integer> {
    Incident save(Incident incident);

    Optional<Incident> findById(int number);

    boolean existsById(int number);
}
