package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;

/** Takes the heat map away as a file with the same columns. */
final class ScorecardExport {
    private ScorecardExport() {}

    static Anchor link(ScorecardDesk desk) {
        DownloadHandler download = event -> {
            event.setFileName("scorecard.csv");
            event.setContentType("text/csv;charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(desk.scorecards().csv(null).getBytes(StandardCharsets.UTF_8));
        };
        return new Anchor(download, "Export as CSV");
    }
}
