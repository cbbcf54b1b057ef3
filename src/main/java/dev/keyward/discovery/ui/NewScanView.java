package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Keyspace;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;

/** Asks for a scan, and says beside the form what it will cost. It ends on the scan's own page. */
@Route(DiscoveryNavigation.NEW)
@PageTitle("New scan")
@PermitAll
final class NewScanView extends Composite<Div> implements BeforeEnterObserver {
    private final transient DiscoveryDesk desk;
    private final Div cost = new Div();

    NewScanView(DiscoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var keyspaces = desk.fleet().keyspaces().stream().map(Keyspace::name).toList();
        var header = new PageHeader("New scan")
                .under("Keyspaces", DiscoveryNavigation.keyspaces())
                .under("Scans", DiscoveryNavigation.SCANS)
                .says("Reads names and a sample of sizes and lifetimes. A scan never writes.");
        getContent().removeAll();
        getContent().add(header);
        getContent()
                .add(
                        keyspaces.isEmpty()
                                ? new EmptyState(
                                        "No keyspace is configured",
                                        "Keyspaces come from the deployment's configuration, keyward.keyspaces.")
                                : form(keyspaces, QueryState.of(event.getLocation())));
    }

    private Component form(java.util.List<String> keyspaces, QueryState query) {
        var holder = new ScanForm[1];
        var form = new ScanForm(keyspaces, query.get("keyspace"), () -> tell(holder[0]));
        holder[0] = form;
        tell(form);
        var columns = new Div(new Div(form, foot(form)), cost);
        columns.addClassName("kw-columns");
        return columns;
    }

    private Component foot(ScanForm form) {
        var start = new Button("Start the scan", click -> start(form));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(
                desk.forScanners(start),
                new Anchor(DiscoveryNavigation.SCANS, "Cancel"),
                new Anchor(DiscoveryNavigation.FILE, "Count an RDB file instead"));
        acts.addClassNames("kw-actions", "kw-scan-acts");
        return acts;
    }

    private void tell(ScanForm form) {
        var told = ScanCost.of(
                form.limitsWanted(), desk.scans().latest(form.keyspace()).orElse(null));
        var facts = new FactList()
                .fact("Where", desk.chip(form.keyspace()))
                .fact("Names looked at", told.namesInWords())
                .fact("Lasts", told.lastsInWords())
                .fact("For others", PaceWords.costs(form.pace()))
                .fact("Commands", "SCAN for the names; TYPE, PTTL, MEMORY USAGE and OBJECT for a sample")
                .fact("Writes", "Nothing. It can be paused, resumed and stopped at any time.");
        cost.removeAll();
        cost.add(new Card("What it costs", facts));
        desk.underWay(form.keyspace())
                .ifPresent(scan -> cost.add(new Card(
                        "Under way",
                        new Paragraph(new Anchor(DiscoveryNavigation.scan(scan.id()), ScanWords.title(scan))),
                        new Paragraph("A keyspace is scanned once at a time."))));
        cost.addClassName("kw-stack");
    }

    private void start(ScanForm form) {
        try {
            var scan = desk.scans().start(form.wanted());
            UI.getCurrent().navigate(DiscoveryNavigation.scan(scan.id()));
        } catch (Refused refused) {
            if (!form.show(refused)) {
                Toast.refused(refused);
            }
        }
    }
}
