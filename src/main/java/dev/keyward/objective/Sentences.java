package dev.keyward.objective;

import dev.keyward.objective.DirtyHours.Mark;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What was done to the numbers, as sentences for the arithmetic and the pages. */
final class Sentences {
    private Sentences() {}

    static String of(Adjustment adjustment) {
        var until = adjustment.toAt();
        var when = until == null ? "at " + adjustment.fromAt() : "%s to %s".formatted(adjustment.fromAt(), until);
        if (adjustment.kind() == Adjustment.Kind.LOOSEN) {
            return "Loosened by %s, agreed to by %s: %s"
                    .formatted(adjustment.requestedBy(), adjustment.decidedBy(), adjustment.reason());
        }
        return "Adjustment: %s %s, asked for by %s, approved by %s: %s"
                .formatted(
                        adjustment.kind().name().toLowerCase(Locale.ROOT),
                        when,
                        adjustment.requestedBy(),
                        adjustment.decidedBy(),
                        adjustment.reason());
    }

    static String promise(Objective objective) {
        return "%s good over %s; counted are %s, at most %s stale"
                .formatted(
                        Figures.percent(objective.target()),
                        objective.timeWindow().window().words(),
                        objective.method().counts(),
                        Figures.window(objective.maxStaleness()));
    }

    /** How late measurements came, in words. */
    static String late(List<Mark> marks) {
        var latest = marks.stream()
                .map(mark -> Duration.between(mark.span().to(), mark.markedAt()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return "%,d %s arrived up to %s late"
                .formatted(marks.size(), marks.size() == 1 ? "batch" : "batches", Figures.days(latest));
    }

    /** The time that these are about. */
    static Span whole(List<Mark> marks) {
        var from = marks.stream().map(mark -> mark.span().from()).min(Instant::compareTo);
        var to = marks.stream().map(mark -> mark.span().to()).max(Instant::compareTo);
        return new Span(from.orElse(Instant.EPOCH), to.orElse(Instant.EPOCH));
    }
}
