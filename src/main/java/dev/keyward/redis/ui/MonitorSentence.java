package dev.keyward.redis.ui;

import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Standing;
import dev.keyward.redis.vitals.Vitals;
import java.util.List;
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
        var danger = named(standing, Standing.DANGER);
        var attention = named(standing, Standing.ATTENTION);
        if (!danger.isEmpty()) {
            return "In danger: %s.%s"
                    .formatted(danger, attention.isEmpty() ? "" : " Needs attention: " + attention + ".");
        }
        return attention.isEmpty() ? "Every sign is within its limits." : "Needs attention: %s.".formatted(attention);
    }

    private static String named(List<Reading> standing, Standing in) {
        return standing.stream()
                .filter(reading -> reading.standing() == in)
                .map(reading -> reading.sign().label().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
