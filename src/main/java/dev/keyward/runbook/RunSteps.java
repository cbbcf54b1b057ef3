package dev.keyward.runbook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RunSteps extends Repository<RunStep, StepId> {
    RunStep save(RunStep step);

    List<RunStep> findByIncidentOrderByPlace(int incident);

    Optional<RunStep> findByIncidentAndPlace(int incident, int place);
}
