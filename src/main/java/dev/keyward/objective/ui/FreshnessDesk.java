package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.objective.AdjustmentEffects;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.BurnDown;
import dev.keyward.objective.Objective;
import dev.keyward.objective.Objectives;
import dev.keyward.objective.Standing;
import dev.keyward.objective.Standings;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the parts of these pages share: the services, who reads, and how an act is told. */
@Component
class FreshnessDesk {
    final Objectives objectives;
    final Standings standings;
    final Adjustments adjustments;
    final AdjustmentEffects effects;
    final BurnDown burnDown;
    final MeasurementReads reads;
    private final CurrentActor reader;
    private final Clock clock;

    FreshnessDesk(
            Objectives objectives,
            Standings standings,
            Adjustments adjustments,
            AdjustmentEffects effects,
            BurnDown burnDown,
            MeasurementReads reads,
            CurrentActor reader,
            Clock clock) {
        this.objectives = objectives;
        this.standings = standings;
        this.adjustments = adjustments;
        this.effects = effects;
        this.burnDown = burnDown;
        this.reads = reads;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A family as the tab shows it.
     *
     * @param regions the worst first; none while its objective is no longer or not yet counted
     */
    record Shown(Objective objective, List<Standing> regions) {
        FamilyId family() {
            return objective.family();
        }
    }

    Shown of(String family) {
        var id = new FamilyId(family);
        return new Shown(objectives.objective(id), standings.of(id));
    }

    Instant now() {
        return clock.instant();
    }

    /** What only the owner's people do. */
    Button owning(FamilyId family, Button button) {
        if (!reader.has(Role.DOMAIN_EDITOR)) {
            return Barred.without(Role.DOMAIN_EDITOR, button);
        }
        return objectives.mayChange(family)
                ? button
                : Barred.because("Only members of the owner team do that. Ask one of them.", button);
    }

    /** What is said after a change that others have to agree to. */
    String andFrozen(FamilyId family, String done) {
        return adjustments.loosened(family).isEmpty()
                ? done
                : done + " Rollouts stay frozen until a domain approver agrees to the looser objective.";
    }

    /** Does it, tells what it answers and has the page read again; a refusal is shown instead. */
    boolean does(Supplier<String> act) {
        try {
            Toast.says(act.get());
            PageChanged.tell(UI.getCurrent());
            return true;
        } catch (Refused refused) {
            Toast.refused(refused);
            return false;
        }
    }
}
