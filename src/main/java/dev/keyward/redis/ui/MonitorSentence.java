package dev.keyward.redis.ui;

import dev.keyward.redis.vitals.Limits;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Standing;
import dev.keyward.redis.vitals.Vitals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a keyspace is doing, in one sentence. A Redis that is away is said before anything else. */
final class MonitorSentence {
    private MonitorSentence() {}

    static String of(@Nullable Vitals now, List<Reading> standing) {
        if (now == null) {
            return "Nothing was read yet.";
        }
        if (now.down() != null) {
            return "This keyspace does not answer. %s It is asked again every second.".formatted(now.down());
        }
        return of(standing.stream().map(reading -> bounded(now, reading)).toList());
    }

    /** A server without maxmemory has no share of it: that is no limit, not no data. */
    private static Reading bounded(Vitals now, Reading reading) {
        var unlimited = reading.sign() == Sign.MEMORY
                && reading.standing() == Standing.NO_DATA
                && now.memoryUsed() != null
                && now.memoryLimit() == null;
        return unlimited ? new Reading(Sign.MEMORY, null, Standing.FINE, Limits.NONE) : reading;
    }

    /** What has no data or no limit is said too: it is not known to be well. */
    static String of(List<Reading> standing) {
        var bad = said("In danger", standing, is(Standing.DANGER))
                + said("Needs attention", standing, is(Standing.ATTENTION));
        var unknown = said("No data", standing, is(Standing.NO_DATA))
                + said("No limit set", standing, is(Standing.FINE).and(MonitorSentence::isBoundless));
        var fine = is(Standing.FINE).and(reading -> !isBoundless(reading));
        if (bad.isEmpty() && unknown.isEmpty()) {
            return "Every sign is within its limits.";
        }
        return ((bad.isEmpty() ? said("Within limits", standing, fine) : bad) + unknown).strip();
    }

    private static Predicate<Reading> is(Standing standing) {
        return reading -> reading.standing() == standing;
    }

    private static boolean isBoundless(Reading reading) {
        return Limits.NONE.equals(reading.limits());
    }

    private static String said(String what, List<Reading> standing, Predicate<Reading> some) {
        var names = named(standing, some);
        return names.isEmpty() ? "" : "%s: %s. ".formatted(what, names);
    }

    private static String named(List<Reading> standing, Predicate<Reading> some) {
        return standing.stream()
                .filter(some)
                .map(reading -> reading.sign().label().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
