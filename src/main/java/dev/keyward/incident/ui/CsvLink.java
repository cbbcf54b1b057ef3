package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.incident.IncidentExport;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.shell.kit.Glyph;
import java.util.function.Supplier;

/** Takes the rows under the current filters away as a file. */
final class CsvLink extends Div {
    CsvLink(IncidentExport export, Supplier<IncidentFilter> filter) {
        DownloadHandler download = event -> {
            event.setFileName("incidents.csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            export.write(filter.get(), event.getOutputStream());
        };
        var link = new Anchor(download, "");
        link.add(new Glyph("download"), new Span("CSV"));
        link.setAriaLabel("Export these incidents as CSV");
        add(link);
        addClassName("kw-actions");
    }
}
