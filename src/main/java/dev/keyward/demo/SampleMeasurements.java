package dev.keyward.demo;

import dev.keyward.demo.SampleTraffic.Story;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.measurement.Measurements;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Four weeks of what the demo's families went through, and what happens while it runs. One burns its budget as the demo
 * begins, one has none left, one is at risk, one reports no latency, and one ({@code account-session}) nothing at all.
 */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleMeasurements {
    private static final Duration WEEKS = Duration.ofDays(28);
    private static final Duration FINE = Duration.ofDays(1);
    private static final Duration FINEST = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BATCH = 1_000;

    private static final List<SampleTraffic> TRAFFIC = List.of(
            new SampleTraffic("catalog-item", 220, 1.6, 8, Story.NONE),
            new SampleTraffic("catalog-price", 140, 1.4, 7, story(Duration.ofMinutes(-50), Duration.ofHours(3), 0.03)),
            new SampleTraffic("catalog-stock", 90, 1.9, 10, Story.NONE),
            new SampleTraffic("catalog-search", 60, 4.8, 240, Story.NONE),
            new SampleTraffic("user-profile", 180, 1.5, 9, story(Duration.ofDays(-20), Duration.ofDays(-14), 0.036)),
            new SampleTraffic("account-balance", 70, 1.1, 0.6, Story.NONE),
            new SampleTraffic(
                    "account-permissions", 110, 0.9, 0.5, story(Duration.ofDays(-15), Duration.ofDays(-13), 0.03)),
            new SampleTraffic("content-feed", 40, 6.2, 300, Story.NONE),
            new SampleTraffic("content-article", 85, 0, 180, Story.NONE),
            new SampleTraffic("content-recommendation", 50, 3.4, 420, Story.NONE));

    private final Measurements measurements;
    private final MeasurementReads reads;
    private final Registry registry;
    private final Cast people;
    private final InstantSource clock;

    SampleMeasurements(
            Measurements measurements, MeasurementReads reads, Registry registry, Cast people, InstantSource clock) {
        this.measurements = measurements;
        this.reads = reads;
        this.registry = registry;
        this.people = people;
        this.clock = clock;
    }

    private static Story story(Duration from, Duration to, double ratio) {
        return new Story(from, to, ratio);
    }

    /** Reports every bucket that is over and was not reported yet. */
    void report() {
        people.as("platform", () -> {
            var due = new ArrayList<Measurement>();
            for (var traffic : TRAFFIC) {
                due.addAll(due(traffic));
            }
            for (int from = 0; from < due.size(); from += BATCH) {
                measurements.take(due.subList(from, Math.min(due.size(), from + BATCH)));
            }
            return due.size();
        });
    }

    private List<Measurement> due(SampleTraffic traffic) {
        var family = new FamilyId(traffic.family());
        var made = registry.family(family).createdAt();
        var dayAgo = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(FINE);
        var last = reads.last(family).stream()
                .map(point -> point.at().plus(MINUTE))
                .min(Instant::compareTo)
                .map(from -> from.isBefore(dayAgo) ? dayAgo : from);
        var fine = made.truncatedTo(ChronoUnit.HOURS).minus(FINE);
        var finest = made.truncatedTo(ChronoUnit.HOURS).minus(FINEST);
        var now = clock.instant();
        var due = new ArrayList<Measurement>();
        for (var region : regions(family)) {
            if (last.isEmpty()) {
                add(due, traffic, region, made, fine.minus(WEEKS).plus(FINE), fine, HOUR);
                add(due, traffic, region, made, fine, finest, FIVE_MINUTES);
            }
            add(due, traffic, region, made, last.orElse(finest), now, MINUTE);
        }
        return due;
    }

    private static void add(
            List<Measurement> due,
            SampleTraffic traffic,
            String region,
            Instant made,
            Instant from,
            Instant to,
            Duration length) {
        for (var at = from; !at.plus(length).isAfter(to); at = at.plus(length)) {
            due.add(traffic.bucket(region, at, length, made));
        }
    }

    /** Content is not read in Asia yet. */
    private static List<String> regions(FamilyId family) {
        return family.text().startsWith("content") ? List.of("eu", "us") : List.of("eu", "us", "ap");
    }
}
