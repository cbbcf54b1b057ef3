package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Meter;

/** On the page of a keyspace: whose its keys are, beside how it is doing. */
@org.springframework.stereotype.Component
final class KeyspaceCoverageCard extends AddedPart {
    private final DiscoveryDesk desk;

    KeyspaceCoverageCard(DiscoveryDesk desk) {
        super(RedisNavigation.PAGE_OF_A_KEYSPACE, Place.CARD, 10, "Coverage");
        this.desk = desk;
    }

    @Override
    public Component content(String name) {
        var keyspace = KnownKeyspace.of(name, desk);
        var card = new Card("Whose the keys are");
        card.beside(
                new Anchor(DiscoveryNavigation.coverage(name), "Coverage"),
                new Anchor(DiscoveryNavigation.scans(name), "Scans"));
        UnderWayLine.of(desk, name).ifPresent(card::add);
        keyspace.growth()
                .ifPresentOrElse(
                        found -> card.add(
                                new Meter("Registered share of the bytes")
                                        .shows(found.registered().bytesPart(), keyspace.share(), keyspace.unowned()),
                                keyspace.age(desk.clock().instant())),
                        () -> card.add(
                                new Paragraph("This keyspace has not been scanned yet, so nobody can tell which of its"
                                        + " keys have an owner. A scan reads names and never writes."),
                                ScanListView.start(desk, name)));
        return card;
    }
}
