package dev.keyward.demo;

import dev.keyward.measurement.Measurement;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What the services of the demo would have seen: busy by day, quiet at night, and each family with a story of its own.
 *
 * @param readsPerSecond on an average
 * @param hitMs p95 of a hit; none is reported when it is zero
 * @param staleness p95 in seconds
 * @param story when it goes wrong, and how badly
 */
record SampleTraffic(String family, double readsPerSecond, double hitMs, double staleness, Story story) {
    private static final double SAMPLED = 0.02;
    private static final double ORDINARY = 0.0001;

    /** @param ratio of stale reads between two moments, counted from the day the demo was made */
    record Story(Duration from, Duration to, double ratio) {
        static final Story NONE = new Story(Duration.ZERO, Duration.ZERO, 0);

        boolean tells(Duration at) {
            return at.compareTo(from) >= 0 && at.compareTo(to) < 0;
        }
    }

    /** @param made when the demo was made */
    Measurement bucket(String region, Instant start, Duration length, Instant made) {
        var random = new SplittableRandom(Objects.hash(family, region, start));
        var hour = start.getEpochSecond() % 86_400 / 3_600.0 + ("us".equals(region) ? -6 : 0);
        var busy = 1 + 0.6 * Math.sin((hour - 9) / 24 * 2 * Math.PI);
        var noise = 0.9 + random.nextDouble() * 0.2;
        var reads = Math.round(readsPerSecond * length.toSeconds() * busy * noise);
        var hits = Math.round(reads * (0.93 + 0.05 * random.nextDouble()));
        var sampled = Math.round(reads * SAMPLED);
        var wrong = story.tells(Duration.between(made, start));
        var stale = Math.min(sampled, drawn(sampled * (wrong ? story.ratio() : ORDINARY), random));
        return new Measurement(
                new FamilyId(family),
                region,
                start,
                (int) length.toSeconds(),
                reads,
                hits,
                reads - hits,
                sampled,
                stale,
                rounded(staleness * (wrong ? 6 : 1) * noise),
                hitMs == 0 ? null : rounded(hitMs * (0.85 + 0.25 * busy) * noise),
                rounded(hitMs * 14 * noise + 6),
                Math.round(reads * 0.01),
                wrong ? 20 + random.nextLong(30) : random.nextLong(3),
                "demo-traffic",
                "demo-%s-%d".formatted(region, start.getEpochSecond()));
    }

    /** A whole number whose mean is the expected one. */
    private static long drawn(double expected, SplittableRandom random) {
        return (long) Math.floor(expected + random.nextDouble());
    }

    private static double rounded(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }
}
