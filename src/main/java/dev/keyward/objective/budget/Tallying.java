package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts buckets. A bucket's reads belong to the moment it begins; its slices are those it lies over, so a long bucket
 * speaks for each of them, and short ones of one slice are taken together: reads added, the worst percentile.
 */
public final class Tallying {
    private final Terms terms;
    private final Ruleset rules;
    private final List<Span> excluded;

    /** @param excluded what an approved adjustment leaves out */
    public Tallying(Terms terms, Ruleset rules, Collection<Span> excluded) {
        this.terms = terms;
        this.rules = rules;
        this.excluded = Span.union(excluded);
    }

    /** @param buckets in any order; one that is there twice counts once */
    public Tally of(Collection<Bucket> buckets, Span within) {
        var seen = new HashSet<String>();
        var slices = new TreeMap<Long, Slice>();
        var sampled = 0L;
        var stale = 0L;
        for (var bucket : buckets.stream().sorted(Bucket.ORDER).toList()) {
            if (!seen.add(bucket.id()) || bucket.sampled() == 0) {
                continue;
            }
            if (within.holds(bucket.start()) && !isExcluded(bucket.start())) {
                sampled += bucket.sampled();
                stale += bucket.stale();
            }
            spread(bucket, within, slices);
        }
        return slices.values().stream()
                .map(slice -> slice.tally(terms.maxStaleness(), rules))
                .reduce(new Tally(sampled, stale, 0, 0, 0, 0), Tally::plus);
    }

    private void spread(Bucket bucket, Span within, TreeMap<Long, Slice> slices) {
        var step = terms.slice().toSeconds();
        var end = bucket.start().plus(bucket.length());
        var first = Math.floorDiv(bucket.start().getEpochSecond(), step);
        for (var index = first; index * step < end.getEpochSecond(); index++) {
            var begins = Instant.ofEpochSecond(index * step);
            if (within.holds(begins) && !isExcluded(begins)) {
                var slice = new Span(begins, begins.plus(terms.slice()));
                var part = bucket.span().within(slice).map(Span::length).orElse(Duration.ZERO);
                slices.computeIfAbsent(index, _ -> new Slice())
                        .add(bucket, (double) part.toMillis() / bucket.length().toMillis());
            }
        }
    }

    private boolean isExcluded(Instant at) {
        return excluded.stream().anyMatch(span -> span.holds(at));
    }

    private static final class Slice {
        private long evidence;
        private double sampled;
        private double stale;
        private double worst = Double.NaN;

        void add(Bucket bucket, double part) {
            evidence += bucket.sampled();
            sampled += bucket.sampled() * part;
            stale += bucket.stale() * part;
            if (bucket.p95().isPresent() && !(worst >= bucket.p95().getAsDouble())) {
                worst = bucket.p95().getAsDouble();
            }
        }

        /** Without a percentile the reads say the same: it is above the limit when more of them than its rest are stale. */
        Tally tally(Duration limit, Ruleset rules) {
            var ratio = sampled == 0 ? 0 : stale / sampled;
            var judged = evidence >= rules.sliceSamples() ? 1 : 0;
            var over = Double.isNaN(worst) ? ratio > 1 - rules.quantile() : worst > limit.toMillis() / 1e3;
            return new Tally(0, 0, 1, judged, judged == 1 && over ? 1 : 0, Math.round(ratio * 1e9));
        }
    }
}
