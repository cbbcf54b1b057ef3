package dev.keyward.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.audit.AuditQuery;
import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.ExportFormat;
import dev.keyward.shell.kit.Glyph;
import java.util.function.Supplier;

/** Takes the rows under the current filters away as a file. */
final class ExportLinks extends Div {
    ExportLinks(AuditTrail trail, Supplier<AuditQuery> query) {
        addClassName("kw-actions");
        add(link("CSV", ExportFormat.CSV, trail, query), link("JSON", ExportFormat.JSON, trail, query));
    }

    private static Anchor link(String label, ExportFormat format, AuditTrail trail, Supplier<AuditQuery> query) {
        DownloadHandler download = event -> {
            event.setFileName(format.fileName());
            event.setContentType(format.contentType());
            event.getResponse().setHeader("Cache-Control", "no-store");
            trail.export(query.get(), trail.head(), format, event.getOutputStream());
        };
        var link = new Anchor(download, "");
        link.add(new Glyph("download"), new Span("Export " + label));
        link.addClassName("kw-audit-export");
        return link;
    }
}
