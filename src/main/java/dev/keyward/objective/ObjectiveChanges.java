package dev.keyward.objective;

import dev.keyward.audit.diff.FieldChange;
import dev.keyward.objective.budget.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** In what two states of an objective differ, in words that people compare. */
final class ObjectiveChanges {
    private final List<FieldChange> changes = new ArrayList<>();

    private ObjectiveChanges() {}

    static List<FieldChange> between(Objective before, Objective after) {
        var all = new ObjectiveChanges();
        all.compare("target", target(before), target(after));
        all.compare("maxStaleness", Figures.window(before.maxStaleness()), Figures.window(after.maxStaleness()));
        all.compare("window", window(before), window(after));
        all.compare("method", before.method().words(), after.method().words());
        all.compare("slice", slice(before), slice(after));
        all.compare("region", region(before), region(after));
        return List.copyOf(all.changes);
    }

    private void compare(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static String target(Objective objective) {
        return Figures.percent(objective.target()) + (objective.declared() ? "" : ", the default of its class");
    }

    private static String window(Objective objective) {
        return objective.timeWindow().window().words();
    }

    private static String slice(Objective objective) {
        return Figures.window(Duration.ofSeconds(objective.sliceSeconds()));
    }

    private static String region(Objective objective) {
        return Objects.requireNonNullElse(objective.region(), "all, the worst counts");
    }
}
