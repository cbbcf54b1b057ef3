package dev.keyward.measurement;

import dev.keyward.kernel.Actor;
import dev.keyward.measurement.plausible.Plausibility;
import dev.keyward.measurement.prometheus.Merge;
import dev.keyward.measurement.prometheus.RangeAnswer.Sample;
import dev.keyward.measurement.prometheus.Series;
import dev.keyward.registry.MeasuredFamilies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pulls what was measured since the last time. A pull that fails keeps nothing and is tried again from the same moment;
 * one that is repeated changes nothing, since each bucket has the same id every time.
 */
@Component
class PrometheusPull {
    /** A scrape takes a while to be there. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1_000;

    private final PrometheusSettings settings;
    private final PrometheusClient prometheus;
    private final PullRows rows;
    private final MeasuredFamilies families;
    private final Takings takings;
    private final Retention retention;
    private final InstantSource clock;

    PrometheusPull(
            PrometheusSettings settings,
            PrometheusClient prometheus,
            PullRows rows,
            MeasuredFamilies families,
            Takings takings,
            Retention retention,
            InstantSource clock) {
        this.settings = settings;
        this.prometheus = prometheus;
        this.rows = rows;
        this.families = families;
        this.takings = takings;
        this.retention = retention;
        this.clock = clock;
    }

    PullState state() {
        return rows.state(settings.place(), settings.every());
    }

    /** Once, if nobody else is at it. */
    void pull() {
        var now = clock.instant();
        if (settings.url() == null || !rows.claim(now, HOLD)) {
            return;
        }
        try {
            pull(now);
        } catch (PrometheusClient.Away away) {
            rows.failed(away.getMessage());
        }
    }

    private void pull(Instant now) {
        var last = state().pulledUntil();
        var newest = floor(now.minus(SETTLED));
        var from = last == null || last.isBefore(retention.oldestTaken(now))
                ? newest.minus(FIRST)
                : last.plus(settings.step());
        var to = from.plus(LONGEST).isBefore(newest) ? from.plus(LONGEST) : newest;
        if (from.isAfter(to)) {
            rows.succeeded(to, now, 0, 0);
            return;
        }
        var merged = new Merge(settings.step(), settings.source()).of(asked(from, to));
        var usable = usable(merged.measurements(), now);
        var accepted = 0;
        for (int start = 0; start < usable.size(); start += AT_ONCE) {
            var some = usable.subList(start, Math.min(usable.size(), start + AT_ONCE));
            accepted +=
                    takings.keep(some, Actor.SYSTEM, Takings.Clash.FIRST_STAYS).accepted();
        }
        rows.succeeded(
                to, now, accepted, merged.ignored() + merged.measurements().size() - usable.size());
    }

    private Map<Series, List<Sample>> asked(Instant from, Instant to) {
        var answers = new EnumMap<Series, List<Sample>>(Series.class);
        settings.queries().forEach((series, query) -> answers.put(series, prometheus.range(query, from, to)));
        return answers;
    }

    /** A label is only a claim: what no family could have reported is left out. */
    private List<Measurement> usable(List<Measurement> pulled, Instant now) {
        var known = families.of(pulled.stream().map(Measurement::family).toList());
        var plausibility = new Plausibility(now, retention.oldestTaken(now));
        return pulled.stream()
                .filter(item -> known.get(item.family()) instanceof MeasuredFamilies.Measured family
                        && !family.isOver()
                        && family.livesIn(item.region()))
                .filter(item -> plausibility.findings(item, "").isEmpty())
                .toList();
    }

    private Instant floor(Instant at) {
        var seconds = settings.step().toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
