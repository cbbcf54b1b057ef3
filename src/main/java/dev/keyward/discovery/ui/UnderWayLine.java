package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.Scan;
import java.util.Locale;
import java.util.Optional;

/** Says that a keyspace is being scanned, and leads there. */
final class UnderWayLine {
    private UnderWayLine() {}

    static Optional<Component> of(DiscoveryDesk desk, String keyspace) {
        return desk.underWay(keyspace).map(UnderWayLine::line);
    }

    private static Component line(Scan scan) {
        var words = "A %s scan is under way: %s read."
                .formatted(ScanWords.word(scan.kind()).toLowerCase(Locale.ROOT), Sizes.share(scan.progress()));
        var line = new Div(
                ScanWords.badge(scan.state()),
                new Span(words),
                new Anchor(DiscoveryNavigation.scan(scan.id()), "Follow it"));
        line.addClassName("kw-scan-line");
        return line;
    }
}
