package dev.keyward.objective;

import dev.keyward.measurement.StaleAllowance;
import dev.keyward.registry.FamilyId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the objective of a family allows, wherever its target comes from: the owner, the manifest, the class. */
@Component
class ObjectiveAllowance implements StaleAllowance {
    private final ObjectiveRows rows;

    ObjectiveAllowance(ObjectiveRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Double> of(FamilyId family) {
        return rows.findById(family)
                .filter(objective -> objective.state() != ObjectiveState.RETIRED)
                .flatMap(objective -> Optional.ofNullable(objective.allowed()));
    }
}
