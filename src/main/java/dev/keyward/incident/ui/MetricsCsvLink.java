package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.incident.IncidentMetrics;
import dev.keyward.incident.MetricsCsv;
import dev.keyward.incident.MetricsFilter;
import dev.keyward.shell.kit.Glyph;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Takes the incidents that are counted away as a file, with their domains and durations. */
final class MetricsCsvLink extends Div {
    MetricsCsvLink(IncidentMetrics metrics, Supplier<MetricsFilter> filter) {
        DownloadHandler download = event -> {
            event.setFileName("incident-metrics.csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            var text = MetricsCsv.of(metrics.samples(filter.get()));
            event.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
        var link = new Anchor(download, "");
        link.add(new Glyph("download"), new Span("CSV"));
        link.setAriaLabel("Export the counted incidents as CSV");
        add(link);
        addClassName("kw-actions");
    }
}
