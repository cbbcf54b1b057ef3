package dev.keyward.purge.approval;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** When one person alone may let a purge run: in an open Class A, for what it affects, and not for too much. */
public final class GlassRule {
    /** Within this time somebody else says what they think of it. */
    public static final Duration REVIEW = Duration.ofHours(24);

    private GlassRule() {}

    /**
     * What the rule looks at.
     *
     * @param critical whether the purge serves an incident of Class A
     * @param open whether that incident still goes on
     * @param affected families of that incident
     * @param purged families of the purge
     * @param keys what its dry run expects to go
     * @param most as many may go without a second person
     * @param commander whether whoever does it may lead incidents as well
     */
    public record Facts(
            boolean critical,
            boolean open,
            boolean drill,
            Set<String> affected,
            Set<String> purged,
            long keys,
            long most,
            boolean commander) {}

    /** Why it may not be, if so. */
    public static Optional<String> bars(Facts facts) {
        var beside = new TreeSet<>(facts.purged());
        beside.removeAll(facts.affected());
        if (!facts.critical() || !facts.open()) {
            return Optional.of("Only a purge that serves an open Class A incident may run without a second person.");
        }
        if (facts.drill()) {
            return Optional.of("The incident is a drill, so nothing is lost by waiting for a second person.");
        }
        if (!beside.isEmpty()) {
            return Optional.of("The incident does not affect %s.".formatted(String.join(", ", beside)));
        }
        if (facts.keys() > facts.most()) {
            return Optional.of("Without a second person at most %,d keys may go.".formatted(facts.most()));
        }
        return facts.commander()
                ? Optional.empty()
                : Optional.of("This takes the role incident commander beside purge operator.");
    }
}
