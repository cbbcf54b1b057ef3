package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Buckets and promises for the tests of the arithmetic. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Ruleset RULES = Ruleset.DEFAULT;
    static final Duration MINUTE = Duration.ofMinutes(1);

    private Sample() {}

    static Terms promise(Method method, double target) {
        return new Terms(method, target, Duration.ofSeconds(60), MINUTE, new Window.Rolling(Duration.ofDays(28)));
    }

    static Tally reads(long sampled, long stale) {
        return new Tally(sampled, stale, sampled > 0 ? 1 : 0, sampled > 0 ? 1 : 0, 0, 0);
    }

    static Bucket bucket(Instant start, Duration length, long sampled, long stale) {
        return new Bucket("a@" + start, start, length, sampled, stale, OptionalDouble.empty());
    }

    static Bucket late(Instant start, double p95) {
        return new Bucket("a@" + start, start, MINUTE, 100, 0, OptionalDouble.of(p95));
    }

    /** Fully measured, and nothing burns. */
    static Counted measured(Terms terms, Tally tally) {
        return measured(terms, tally, Collections.nCopies(4, new Counted.Pair(Tally.NONE, Tally.NONE, false)));
    }

    static Counted measured(Terms terms, Tally tally, List<Counted.Pair> burns) {
        var window = terms.window().behind(NOW);
        return new Counted(window, tally, Optional.of(window.from()), tally.withData(terms.method()), 40_320, 0, burns);
    }

    static Budget judged(Terms terms, Counted counted) {
        return Budget.of(terms, counted, false, RULES);
    }
}
