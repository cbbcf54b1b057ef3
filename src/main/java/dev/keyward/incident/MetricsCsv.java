package dev.keyward.incident;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.incident.metrics.Measure;
import dev.keyward.incident.metrics.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The incidents that the numbers are made of, a row each; durations in seconds, empty where a time is unknown. */
public final class MetricsCsv {
    private static final List<String> HEAD = List.of(
            "number",
            "class",
            "domains",
            "rootCause",
            "quarter",
            "families",
            "startedAt",
            "resolvedAt",
            "detectSeconds",
            "acknowledgeSeconds",
            "mitigateSeconds",
            "resolveSeconds",
            "staleExposureSeconds");

    private MetricsCsv() {}

    public static String of(Collection<Sample> samples) {
        var text = new StringBuilder(CsvLine.of(HEAD));
        samples.forEach(sample -> text.append(CsvLine.of(cells(sample))));
        return text.toString();
    }

    private static List<@Nullable Object> cells(Sample sample) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(sample.number());
        cells.add(sample.incidentClass());
        cells.add(String.join(" ", new TreeSet<>(sample.domains())));
        cells.add(sample.rootCause());
        cells.add(sample.quarter());
        cells.add(sample.families());
        cells.add(sample.times().startedAt());
        cells.add(sample.resolved());
        for (var measure : Measure.values()) {
            cells.add(measure.of(sample).map(Duration::toSeconds).orElse(null));
        }
        return cells;
    }
}
