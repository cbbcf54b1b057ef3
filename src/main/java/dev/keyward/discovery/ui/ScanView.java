package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.discovery.NodeProgress;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.ScanState;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Following;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One scan at one address, kept up to date while it is open. Opening it starts nothing, closing it stops nothing. */
@Route("scans/:id")
@PermitAll
final class ScanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DiscoveryDesk desk;
    private final PageHeader header = new PageHeader("Scan")
            .under("Keyspaces", DiscoveryNavigation.keyspaces())
            .under("Scans", DiscoveryNavigation.SCANS);
    private final ProgressPart progress;
    private final NodesPart nodes = new NodesPart();
    private final Div found = new Div();
    private final Div facts = new Div();
    private @Nullable ScanId id;
    private transient @Nullable Scan seen;
    private final transient Following<Seen> following;

    ScanView(DiscoveryDesk desk) {
        this.desk = desk;
        this.progress = new ProgressPart(desk);
        this.following = new Following<>(this, desk.live(), this::read, this::show);
        var left = new Div(progress, nodes, found);
        left.addClassName("kw-stack");
        found.addClassName("kw-stack");
        var columns = new Div(left, facts);
        columns.addClassName("kw-columns");
        facts.addClassName("kw-stack");
        getContent().addClassName("kw-scan");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = ScanId.of(event.getRouteParameters().get("id").orElse(""));
        seen = null;
        show(read());
    }

    /** What the page knows: read together, outside the session's lock. */
    private record Seen(Scan scan, List<NodeProgress> nodes) {}

    private Seen read() {
        var scan = desk.scans().scan(Objects.requireNonNull(id));
        return new Seen(scan, scan.state().over() ? List.of() : desk.scans().nodes(scan.id()));
    }

    private void show(Seen fresh) {
        var scan = fresh.scan();
        var before = seen;
        if (before != null && before.version() > scan.version()) {
            return; // read in the background before something happened that the page shows already
        }
        seen = scan;
        header.says(ScanWords.outlook(scan));
        progress.show(scan);
        nodes.show(fresh.nodes());
        if (before == null || before.state() != scan.state()) {
            moved(scan);
        }
        following.asLongAs(!scan.state().over());
    }

    /** What changes with the state only, so that nothing else jumps once a second. */
    private void moved(Scan scan) {
        header.titled(ScanWords.title(scan));
        header.beside(ScanWords.badge(scan.state()), desk.chip(scan.keyspace()));
        header.acts(new ScanActs(desk, () -> show(read())).of(scan));
        facts.removeAll();
        facts.add(ScanFacts.card(scan, desk));
        found.removeAll();
        if (scan.state() == ScanState.COMPLETED) {
            found.add(whatItFound(scan));
        }
    }

    private Card whatItFound(Scan scan) {
        var coverage = desk.scans().coverage(scan.id());
        var says = new com.vaadin.flow.component.html.Paragraph(CoverageWords.sentence(coverage));
        var card = new Card("What it found", says, new CoverageBar(Part.of(coverage)), new CoverageTiles(coverage));
        var owners = new Anchor(DiscoveryNavigation.coverage(scan.keyspace(), scan.id()), "By owner and family");
        var patterns = new Anchor(DiscoveryNavigation.unregistered(scan.keyspace()), "Unregistered patterns");
        patterns.setVisible(coverage.unregistered().keys().value() >= 1 && !ScanWords.isOfFile(scan));
        return card.beside(owners, patterns);
    }

    @Override
    public String getPageTitle() {
        var shown = seen;
        return shown == null ? "Scan" : ScanWords.title(shown);
    }
}
