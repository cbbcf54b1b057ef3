package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All keyspaces, the least known first: what of each is registered, and when somebody looked. */
@Route(DiscoveryNavigation.KEYSPACES)
@PageTitle("Keyspaces")
@Menu(order = 12, title = "Keyspaces", icon = "database")
@PermitAll
final class KeyspacesView extends Composite<Div> implements BeforeEnterObserver {
    private final transient DiscoveryDesk desk;

    KeyspacesView(DiscoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var known = KnownKeyspace.all(desk);
        getContent().removeAll();
        getContent()
                .add(new PageHeader("Keyspaces")
                        .says(sentence(known))
                        .acts(new Anchor(DiscoveryNavigation.SCANS, "All scans"), ScanListView.start(desk, "")));
        if (known.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            "No keyspace is configured",
                            "Keyspaces come from the deployment's configuration, keyward.keyspaces."));
        }
        known.forEach(keyspace -> getContent().add(card(keyspace)));
    }

    private static String sentence(List<KnownKeyspace> all) {
        var scanned = all.stream().filter(KnownKeyspace::isScanned).count();
        return "%d of %d scanned. Coverage is the share of bytes whose keys a registered family has."
                .formatted(scanned, all.size());
    }

    private Card card(KnownKeyspace keyspace) {
        var name = keyspace.name();
        var card = new Card(name);
        card.beside(
                new Anchor(DiscoveryNavigation.coverage(name), "Coverage"),
                new Anchor(DiscoveryNavigation.scans(name), "Scans"),
                new Anchor(FamilyNavigation.accounts(name), "Redis accounts"),
                new Anchor(RedisNavigation.live(name), "Live monitor"));
        var state = new Div(desk.chip(name), keyspace.age(desk.clock().instant()));
        state.addClassName("kw-scan-line-plain");
        card.add(state);
        keyspace.growth()
                .ifPresentOrElse(
                        found -> card.add(new Meter("Registered share of the bytes of " + name)
                                .shows(found.registered().bytesPart(), keyspace.share(), keyspace.unowned())),
                        () -> card.add(new Paragraph(
                                "Nobody has looked yet. A scan reads the names and tells which family each key has.")));
        UnderWayLine.of(desk, name).ifPresent(card::add);
        return card;
    }
}
