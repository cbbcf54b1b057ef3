package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.keyward.discovery.Coverage;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;

/** Whose the keys and bytes of a keyspace are, by one of its scans; the latest, unless the address names another. */
@Route(DiscoveryNavigation.COVERAGE)
@PermitAll
final class CoverageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DiscoveryDesk desk;
    private String keyspace = "";
    private transient CoverageAddress address = new CoverageAddress("", QueryState.of(new Location("")));
    private transient Runnable narrowed = () -> {};

    CoverageView(DiscoveryDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-coverage-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("name").orElse("");
        keyspace = desk.fleet()
                .keyspace(asked)
                .orElseThrow(() -> Refused.unknown("keyspace", asked))
                .name();
        address = new CoverageAddress(keyspace, QueryState.of(event.getLocation()));
        getContent().removeAll();
        var scan = address.scan(desk.scans());
        if (scan.isEmpty()) {
            getContent().add(header("Nothing has been scanned yet, so nobody can tell whose its keys are."));
            UnderWayLine.of(desk, keyspace).ifPresent(getContent()::add);
            getContent().add(ScanListView.nothing(desk, keyspace));
        } else {
            shows(desk.scans().coverage(scan.get().id()));
        }
    }

    private PageHeader header(String sentence) {
        return new PageHeader("Coverage of " + keyspace)
                .under("Keyspaces", DiscoveryNavigation.keyspaces())
                .beside(desk.chip(keyspace))
                .says(sentence)
                .acts(
                        new Anchor(RedisNavigation.live(keyspace), "Live monitor"),
                        new Anchor(DiscoveryNavigation.scans(keyspace), "Scans"),
                        ScanListView.again(desk, keyspace, true));
    }

    private void shows(Coverage coverage) {
        var content = getContent();
        content.add(header(CoverageWords.sentence(coverage)));
        UnderWayLine.of(desk, keyspace).ifPresent(content::add);
        address.beside(desk.scans()).ifPresent(other -> content.add(ComparedCard.of(coverage, other)));
        content.add(whole(coverage));
        var families = new FamiliesCard(coverage, address.query(), this::narrow);
        var map = new MapCard(coverage, address.query().get("owner"), owner -> narrow("owner", owner));
        narrowed = () -> {
            families.shows(address.query());
            map.opens(address.query().get("owner"));
        };
        content.add(map, families, new ScanCards(desk, coverage));
    }

    private Component whole(Coverage coverage) {
        var card = new Card("All bytes", new CoverageBar(Part.of(coverage)), new CoverageTiles(coverage));
        if (ScanWords.isOfFile(coverage.scan())) {
            card.add(new Paragraph("From an RDB file. " + ScanWords.outlook(coverage.scan())));
        }
        var strange = coverage.unregistered().keys().value()
                + coverage.versionUnknown().keys().value();
        return strange < 1
                ? card
                : card.beside(new Anchor(DiscoveryNavigation.unregistered(keyspace), "Unregistered patterns"));
    }

    private void narrow(String name, String value) {
        getUI().ifPresent(ui -> address.set(ui, name, value));
        narrowed.run();
    }

    @Override
    public String getPageTitle() {
        return "Coverage of " + keyspace;
    }
}
