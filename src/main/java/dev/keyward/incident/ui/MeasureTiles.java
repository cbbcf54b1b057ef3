package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.MetricsReport;
import dev.keyward.incident.metrics.Measure;
import dev.keyward.incident.metrics.Sample;
import dev.keyward.incident.metrics.Spread;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatTile;
import java.time.Duration;
import java.util.Comparator;

/** The five numbers; each opens its arithmetic. */
final class MeasureTiles extends Div {
    private static final int NAMED = 10;

    MeasureTiles(MetricsReport report) {
        addClassName("kw-tiles");
        for (var measure : Measure.values()) {
            var spread = report.all().of(measure);
            add(new StatTile(name(measure), value(measure, spread)).because(arithmetic(measure, spread, report)));
        }
    }

    /** Exposure adds up; of times the middle one is shown. */
    private static String name(Measure measure) {
        return measure == Measure.STALE_EXPOSURE ? "Stale exposure, sum" : measure + ", median";
    }

    private static String value(Measure measure, Spread spread) {
        if (spread.count() == 0) {
            return "no data";
        }
        return HeadWords.length(measure == Measure.STALE_EXPOSURE ? spread.sum() : spread.median());
    }

    /** Which ones these are, the longest first. */
    private static String longest(Measure measure, MetricsReport report) {
        var some = report.samples().stream()
                .filter(sample -> measure.of(sample).isPresent())
                .sorted(Comparator.comparing(
                                (Sample sample) -> measure.of(sample).orElse(Duration.ZERO))
                        .reversed())
                .map(sample -> "#%d %s"
                        .formatted(
                                sample.number(),
                                HeadWords.length(measure.of(sample).orElse(Duration.ZERO))))
                .toList();
        return String.join(", ", some.subList(0, Math.min(NAMED, some.size())))
                + (some.size() > NAMED ? " and %,d shorter.".formatted(some.size() - NAMED) : ".");
    }

    private static String arithmetic(Measure measure, Spread spread, MetricsReport report) {
        return """
                %s: %s = %s, of each incident.
                Incidents with both times: %,d.
                %s
                Median %s (the middle one, or the mean of the two in the middle).
                p90 %s (the smallest that 90 %% do not exceed).
                Mean %s, sum %s.
                %s
                Source: the incidents of this console, read %s.""".formatted(
                        measure.label(),
                        measure == Measure.STALE_EXPOSURE ? "exposure" : measure,
                        measure.formula(),
                        spread.count(),
                        longest(measure, report),
                        HeadWords.length(spread.median()),
                        HeadWords.length(spread.p90()),
                        HeadWords.length(spread.mean()),
                        HeadWords.length(spread.sum()),
                        report.leftOut().sentence(),
                        Moment.absolute(report.readAt()));
    }
}
