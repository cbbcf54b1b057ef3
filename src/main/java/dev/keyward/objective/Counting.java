package dev.keyward.objective;

import dev.keyward.objective.budget.Bucket;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.objective.budget.Span;
import dev.keyward.objective.budget.Tally;
import dev.keyward.objective.budget.Tallying;
import dev.keyward.objective.budget.Terms;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one family in one region, counted exactly for any stretch of time: whole hours from the ledger,
 * the edges from the buckets themselves.
 */
final class Counting {
    /** Counted at once, so that a backfill of four weeks does not hold all its buckets in memory. */
    private static final Duration CHUNK = Duration.ofDays(1);

    private final FamilyId family;
    private final String region;
    private final Sources measured;
    private final Ledger ledger;
    private final Tallying tallying;
    private List<Bucket> recent = List.of();
    private @Nullable Span recentSpan;

    Counting(FamilyId family, String region, Terms terms, List<Span> excluded, Sources measured, Ledger ledger) {
        this.family = family;
        this.region = region;
        this.measured = measured;
        this.ledger = ledger;
        this.tallying = new Tallying(terms, Ruleset.DEFAULT, excluded);
    }

    /** Reads the buckets of the last hours once, since every short window asks for them. */
    Counting remembering(Span span) {
        recent = measured.buckets(family, region, span);
        recentSpan = span;
        return this;
    }

    Tally of(Span span) {
        var begin = Hours.ceiling(span.from());
        var end = Hours.floor(span.to());
        if (isRemembered(span) || begin.isAfter(end)) {
            return edge(span);
        }
        return edge(new Span(span.from(), begin))
                .plus(ledger.sum(family, region, new Span(begin, end)))
                .plus(edge(new Span(end, span.to())));
    }

    private Tally edge(Span span) {
        if (span.length().isZero()) {
            return Tally.NONE;
        }
        return tallying.of(isRemembered(span) ? recent : measured.buckets(family, region, span), span);
    }

    private boolean isRemembered(Span span) {
        return recentSpan != null
                && recentSpan.within(span).filter(span::equals).isPresent();
    }

    /** How long the buckets of the last hours are at most: the youngest of them may still be under way. */
    Duration longestRecent() {
        return recent.stream().map(Bucket::length).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** When the youngest bucket of the last hours ended; the moment itself when there is none. */
    Instant lastEnd(Instant now) {
        return recent.stream()
                .map(bucket -> bucket.start().plus(bucket.length()))
                .filter(end -> !end.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** How long the bucket is that ended last: nothing shorter than it can be said about that time. */
    Duration youngest(Instant now) {
        var last = lastEnd(now);
        return recent.stream()
                .filter(bucket -> bucket.start().plus(bucket.length()).equals(last))
                .map(Bucket::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Counts these whole hours again and keeps them. */
    void recount(Collection<Span> hours) {
        for (var stretch : hours) {
            for (var from = stretch.from(); from.isBefore(stretch.to()); from = from.plus(CHUNK)) {
                var to = from.plus(CHUNK).isBefore(stretch.to()) ? from.plus(CHUNK) : stretch.to();
                var chunk = new Span(from, to);
                ledger.replace(family, region, chunk, hours(chunk));
            }
        }
    }

    private List<Ledger.Hour> hours(Span chunk) {
        var byHour = new TreeMap<Instant, List<Bucket>>();
        for (var bucket : measured.buckets(family, region, chunk)) {
            var end = bucket.start().plus(bucket.length());
            for (var hour = Hours.floor(bucket.start()); hour.isBefore(end); hour = hour.plus(Hours.ONE)) {
                byHour.computeIfAbsent(hour, _ -> new ArrayList<>()).add(bucket);
            }
        }
        return byHour.subMap(chunk.from(), chunk.to()).entrySet().stream()
                .flatMap(entry -> hour(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Ledger.Hour> hour(Instant at, List<Bucket> buckets) {
        var tally = tallying.of(buckets, new Span(at, at.plus(Hours.ONE)));
        if (tally.equals(Tally.NONE)) {
            return Optional.empty();
        }
        var first = buckets.stream().map(Bucket::start).min(Instant::compareTo).orElse(at);
        return Optional.of(new Ledger.Hour(at, tally, first));
    }
}
