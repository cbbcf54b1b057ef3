package dev.keyward.incident.rest;

import dev.keyward.incident.MetricsReport;
import dev.keyward.incident.metrics.Figures;
import dev.keyward.incident.metrics.LeftOut;
import dev.keyward.incident.metrics.Measure;
import dev.keyward.incident.metrics.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The metrics with what they leave out; durations are ISO-8601. */
record MetricsAnswer(
        Instant from,
        Instant to,
        Group all,
        Map<String, Map<String, Group>> by,
        LeftOut leftOut,
        List<IncidentRow> open,
        Map<String, String> formulas,
        Instant evaluatedAt) {

    /** Some incidents. */
    record Group(int incidents, Map<String, Numbers> measures) {
        static Group of(Figures figures) {
            var measures = new LinkedHashMap<String, Numbers>();
            for (var measure : Measure.values()) {
                measures.put(name(measure), Numbers.of(figures.of(measure)));
            }
            return new Group(figures.incidents(), measures);
        }
    }

    /** One measure of them. */
    record Numbers(int count, Duration median, Duration p90, Duration mean, Duration sum) {
        static Numbers of(Spread spread) {
            return new Numbers(spread.count(), spread.median(), spread.p90(), spread.mean(), spread.sum());
        }
    }

    static MetricsAnswer of(MetricsReport report) {
        var by = new LinkedHashMap<String, Map<String, Group>>();
        report.groups().forEach((dimension, groups) -> {
            var named = new LinkedHashMap<String, Group>();
            groups.forEach((name, figures) -> named.put(name, Group.of(figures)));
            by.put(dimension.name().toLowerCase(Locale.ROOT), named);
        });
        var formulas = new LinkedHashMap<String, String>();
        for (var measure : Measure.values()) {
            formulas.put(name(measure), measure.formula());
        }
        return new MetricsAnswer(
                report.from(),
                report.to(),
                Group.of(report.all()),
                by,
                report.leftOut(),
                report.open().stream().map(IncidentRow::of).toList(),
                formulas,
                report.readAt());
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case MTTD -> "mttd";
            case MTTA -> "mtta";
            case MTTM -> "mttm";
            case MTTR -> "mttr";
            case STALE_EXPOSURE -> "staleExposure";
        };
    }
}
