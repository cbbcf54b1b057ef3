package dev.keyward.incident.classification;

import dev.keyward.incident.IncidentClass;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stale data of a STRICT family weighs A, unless somebody writes down why not (domain.md 5.7). */
public final class StrictRule {
    private StrictRule() {}

    /** What the timeline says about a class that somebody gave a reason for. */
    public static String told(IncidentClass chosen, Collection<String> strict, String reason) {
        return strict.isEmpty() || !chosen.isStale() || chosen == IncidentClass.A
                ? "Class %s: %s".formatted(chosen, reason)
                : "Class %s although %s %s STRICT: %s"
                        .formatted(chosen, String.join(", ", strict), strict.size() == 1 ? "is" : "are", reason);
    }

    /**
     * What speaks against the class; empty when nothing does. Class B says that the data is correct, so it needs no
     * reason.
     *
     * @param strict the affected families whose class is STRICT
     */
    public static Optional<String> against(
            IncidentClass chosen, Collection<String> strict, @Nullable String writtenReason) {
        var needed = chosen.isStale() && chosen != IncidentClass.A && !strict.isEmpty();
        if (!needed || (writtenReason != null && !writtenReason.isBlank())) {
            return Optional.empty();
        }
        return Optional.of("Stale values of %s do harm (STRICT), so Class %s needs a written reason."
                .formatted(String.join(", ", strict), chosen));
    }
}
