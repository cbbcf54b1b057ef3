package dev.keyward.objective;

import dev.keyward.objective.budget.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Stretches of time in whole hours, as the ledger keeps them. */
final class Hours {
    static final Duration ONE = Duration.ofHours(1);

    private Hours() {}

    static Instant floor(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    static Instant ceiling(Instant at) {
        var floor = floor(at);
        return floor.equals(at) ? at : floor.plus(ONE);
    }

    /** The hours that these lie in, without overlaps. */
    static List<Span> around(Collection<Span> spans) {
        return Span.union(spans.stream()
                .map(span -> new Span(floor(span.from()), ceiling(span.to())))
                .toList());
    }

    /** Each hour of a stretch of whole hours. */
    static List<Span> each(Span hours) {
        var all = new ArrayList<Span>();
        for (var at = hours.from(); at.isBefore(hours.to()); at = at.plus(ONE)) {
            all.add(new Span(at, at.plus(ONE)));
        }
        return all;
    }
}
