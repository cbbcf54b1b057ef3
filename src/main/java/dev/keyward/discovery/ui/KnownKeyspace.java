package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.Growth;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A keyspace with what its latest completed scan found.
 *
 * @param growth empty as long as nothing was scanned
 */
record KnownKeyspace(String name, Optional<Growth> growth) {

    /** The least known first: what was never scanned, then by coverage. */
    static List<KnownKeyspace> all(DiscoveryDesk desk) {
        return desk.fleet().keyspaces().stream()
                .map(keyspace -> of(keyspace.name(), desk))
                .sorted(Comparator.comparingDouble(KnownKeyspace::coverage).thenComparing(KnownKeyspace::name))
                .toList();
    }

    static KnownKeyspace of(String name, DiscoveryDesk desk) {
        return new KnownKeyspace(name, desk.scans().growth(name, 1).stream().findFirst());
    }

    boolean isScanned() {
        return growth.isPresent();
    }

    private double coverage() {
        return growth.map(found -> found.registered().bytesPart()).orElse(-1.0);
    }

    /** Such as {@code 87.4 % of the bytes registered (95 % interval 86.1 % to 88.6 %)}. */
    String share() {
        return growth.map(found -> "%s of the bytes registered%s"
                        .formatted(
                                Sizes.share(found.registered().bytesPart()),
                                CoverageWords.interval(found.registered())))
                .orElse("Never scanned");
    }

    /** What nobody owns, in a few words. */
    String unowned() {
        return growth.map(found -> found.unowned().keys().value() < 1
                        ? "every key that was read has an owner"
                        : "%s in %s without an owner"
                                .formatted(
                                        Sizes.bytes(found.unowned().bytes()),
                                        Sizes.keys(found.unowned().keys())))
                .orElse("");
    }

    /** When it was scanned last. */
    Component age(Instant now) {
        var words = growth.map(found -> new Span(new Span("Scanned "), new Moment(found.at(), now)))
                .orElseGet(() -> new Span("Never scanned"));
        words.addClassNames("kw-soft", "kw-small");
        return words;
    }
}
