package dev.keyward.drill;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.step.Step;
import dev.keyward.runbook.step.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills in what a plan leaves open, or says at which field it cannot be one. */
@Component
class DrillPlans {
    static final int LONGEST_SCENARIO = 150;
    private static final int MOST_FAMILIES = 20;
    private static final int LONGEST_TARGET = 1_440;
    private static final Duration FARTHEST = Duration.ofDays(400);
    private final Registry registry;
    private final Runbooks runbooks;

    DrillPlans(Registry registry, Runbooks runbooks) {
        this.registry = registry;
        this.runbooks = runbooks;
    }

    Plan of(NewDrill said, Instant now) {
        var families = families(said);
        var runbook = said.runbook() == null
                ? runbooks.fitting(
                        families.stream().map(one -> one.family().text()).toList(),
                        families.stream().map(one -> one.domain().text()).toList())
                : runbooks.runbook(said.runbook());
        if (!runbook.isInUse()) {
            throw Refused.invalid(
                    "runbook", "The runbook %s is retired.".formatted(runbook.name()), "Pick another one.");
        }
        var target = said.targetMinutes() == null ? target(runbook) : said.targetMinutes();
        if (target < 1 || target > LONGEST_TARGET) {
            throw Refused.invalid("targetMinutes", "A target is 1 to 1,440 minutes.", "Say how long it may take.");
        }
        var when = said.plannedFor() == null ? now : said.plannedFor();
        if (when.isBefore(now.minus(Duration.ofDays(1))) || when.isAfter(now.plus(FARTHEST))) {
            throw Refused.invalid("plannedFor", "A drill is planned for a day within 400 days.", "Pick a day to come.");
        }
        return new Plan(scenario(said.scenario()), families, runbook.name(), when, target);
    }

    private static String scenario(String text) {
        var words = PlainText.required("scenario", text.strip(), LONGEST_SCENARIO);
        if (words.isEmpty() || words.indexOf('\n') >= 0) {
            throw Refused.invalid("scenario", "A scenario is one line.", "Say what goes wrong in the drill.");
        }
        return words;
    }

    private List<DrillFamily> families(NewDrill said) {
        var names = said.families().stream().distinct().toList();
        if (names.isEmpty() || names.size() > MOST_FAMILIES) {
            throw Refused.invalid("families", "A drill is about 1 to 20 families.", "Name at least one.");
        }
        return names.stream().map(registry::family).map(DrillPlans::kept).toList();
    }

    private static DrillFamily kept(Family family) {
        return new DrillFamily(family.name(), family.domain());
    }

    /** The limits of all steps together without the postmortem, which comes after the clock has stopped; at most a day. */
    static int target(Runbook runbook) {
        var all = runbook.stepList().stream()
                .filter(step -> step.kind() != StepKind.POSTMORTEM)
                .map(Step::maxDuration)
                .reduce(Duration.ZERO, Duration::plus);
        return Math.clamp(all.toMinutes(), 1, LONGEST_TARGET);
    }
}
