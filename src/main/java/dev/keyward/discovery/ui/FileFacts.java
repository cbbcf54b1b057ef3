package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScannedFile;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import java.util.Objects;

/** What is known of the RDB file behind a scan; nothing for a scan of the live keyspace. */
record FileFacts(DiscoveryDesk desk) {
    private static final String UNSAID = "The file does not say";

    void addTo(FactList facts, Scan scan) {
        desk.files()
                .file(scan.id())
                .ifPresent(file -> facts.fact("File", file.name())
                        .fact("Size of the file", Sizes.bytes(file.bytes()))
                        .fact("Written", written(file))
                        .fact("Server version", Objects.requireNonNullElse(file.writtenBy(), UNSAID))
                        .fact("RDB format", String.valueOf(file.format())));
    }

    private Component written(ScannedFile file) {
        var at = file.writtenAt();
        return at == null ? new Span(UNSAID) : new Moment(at, desk.clock().instant());
    }
}
