package dev.keyward.incident.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * After a purge a region may go on serving the old value for a while (playbook, "Multi-Region Considerations":
 * asynchronous invalidation with grace windows). Nothing is resolved before the slowest of them has passed.
 *
 * @param region the slowest of the family's; null when it has no window of its own
 * @param purged when its purge ended; null while it is under way
 * @param untold a layer behind Redis that has not been told of the purge; null when all have been
 */
public record Grace(
        String family,
        @Nullable String region,
        Duration window,
        @Nullable Instant purged,
        @Nullable String untold) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** What stands against calling it resolved at that moment; empty when every window has passed by then. */
    public static Optional<String> against(List<Grace> all, Instant at) {
        return all.stream()
                .filter(grace -> grace.purged == null)
                .findFirst()
                .map(Grace::unfinished)
                .or(() -> all.stream()
                        .filter(grace -> grace.untold != null)
                        .findFirst()
                        .map(Grace::unheard))
                .or(() -> all.stream()
                        .filter(grace -> grace.ends().isAfter(at))
                        .max(Comparator.comparing(Grace::ends))
                        .map(grace -> grace.words(at)));
    }

    private Instant ends() {
        return purged == null ? Instant.MAX : purged.plus(window);
    }

    private String unfinished() {
        return "A purge of %s for this incident is still under way: let it end, or abort it.".formatted(family);
    }

    private String unheard() {
        return "%s has not been told yet that %s was purged: see the purge's page.".formatted(untold, family);
    }

    /** Whole seconds, rounded up: what is left is never said to be nothing. */
    private String words(Instant at) {
        var left = Duration.between(at, ends()).plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        return "%s may serve old values of %s until %s, %s after its purge ended: %s left."
                .formatted(region, family, CLOCK.format(ends()), said(window), said(left));
    }

    private static String said(Duration time) {
        return time.toSeconds() < 120
                ? "%d s".formatted(time.toSeconds())
                : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
