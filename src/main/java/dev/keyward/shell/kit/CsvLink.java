package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Takes rows away as a file for a spreadsheet, as they are when somebody clicks. */
public final class CsvLink extends Div {
    /** Writes the rows, in UTF-8. */
    @FunctionalInterface
    public interface Rows {
        void to(OutputStream out) throws IOException;
    }

    /** @param words for whoever cannot see the icon, such as {@code Export these scans as CSV} */
    public CsvLink(String file, String words, Rows rows) {
        DownloadHandler download = event -> {
            event.setFileName(file);
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            rows.to(event.getOutputStream());
        };
        var link = new Anchor(download, "");
        link.add(new Glyph("download"), new Span("CSV"));
        link.setAriaLabel(words);
        add(link);
        addClassName("kw-actions");
    }
}
