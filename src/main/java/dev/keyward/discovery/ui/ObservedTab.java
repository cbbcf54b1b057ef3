package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Scan;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.EmptyState;

/** On a family's page: what its live keys look like, beside what its team says of them. */
@org.springframework.stereotype.Component
final class ObservedTab extends AddedPart {
    private final DiscoveryDesk desk;

    ObservedTab(DiscoveryDesk desk) {
        super("family", Place.TAB, 45, "Keys");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        var family = desk.registry().family(new FamilyId(id));
        var scan = desk.scans().shown(family.keyspace());
        if (scan.isEmpty()) {
            return notScanned(family.keyspace());
        }
        return desk.scans()
                .observed(scan.get().id(), id)
                .map(observed -> shows(family, scan.get(), observed))
                .orElseGet(() -> noKeys(scan.get()));
    }

    private static Component shows(Family family, Scan scan, Observed observed) {
        var body = new Div(ObservedCard.of(family, scan, observed));
        if (observed.lives() != null) {
            body.add(LivesCard.of(observed));
        }
        body.addClassName("kw-stack");
        return body;
    }

    private Component notScanned(String keyspace) {
        return new EmptyState(
                "The keyspace %s has not been scanned yet".formatted(keyspace),
                "A scan counts this family's live keys and reads sizes, types and lifetimes of a sample. Here they stand"
                        + " beside what the team declared. It never writes.",
                ScanListView.start(desk, keyspace));
    }

    private static Component noKeys(Scan scan) {
        return new EmptyState(
                "The latest scan met no key of this family",
                "It read %s names of %s. Either nothing is cached now, or the keys have another shape: then they are among the unregistered ones, or a version that no template has."
                        .formatted(Sizes.number(scan.keysSeen()), scan.keyspace()),
                new Anchor(DiscoveryNavigation.coverage(scan.keyspace()), "Coverage of " + scan.keyspace()),
                new Anchor(DiscoveryNavigation.scan(scan.id()), "The scan"));
    }
}
