package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.redis.Keyspace;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Counts a keyspace by an RDB file of it, where nobody may or wants to scan the server itself. */
@Route(DiscoveryNavigation.FILE)
@PageTitle("RDB file")
@PermitAll
final class FileScanView extends Composite<Div> implements BeforeEnterObserver {
    private final transient DiscoveryDesk desk;

    FileScanView(DiscoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var keyspaces = desk.fleet().keyspaces().stream().map(Keyspace::name).toList();
        var header = new PageHeader("RDB file")
                .under("Keyspaces", DiscoveryNavigation.keyspaces())
                .under("Scans", DiscoveryNavigation.SCANS)
                .says("Tells whose the keys of a dump are, without a word to its server.");
        getContent().removeAll();
        getContent().add(header, keyspaces.isEmpty() ? nowhere() : form(keyspaces, QueryState.of(event.getLocation())));
    }

    private static Component nowhere() {
        return new EmptyState(
                "No keyspace is configured", "Keyspaces come from the deployment's configuration, keyward.keyspaces.");
    }

    private Component form(List<String> keyspaces, QueryState query) {
        var keyspace = new Select<String>();
        keyspace.setLabel("Keyspace");
        keyspace.setItems(keyspaces);
        keyspace.setValue(keyspaces.contains(query.get("keyspace")) ? query.get("keyspace") : keyspaces.getFirst());
        var fields = new Div(keyspace, drop(keyspace));
        fields.addClassNames("kw-stack", "kw-scan-form");
        var columns = new Div(fields, what());
        columns.addClassName("kw-columns");
        return columns;
    }

    private Component drop(Select<String> keyspace) {
        if (!desk.reader().has(Role.PLATFORM_ADMIN)) {
            return desk.forScanners(new Button("Choose an RDB file"));
        }
        var drop = new FileDrop(desk, keyspace.getValue());
        keyspace.addValueChangeListener(change -> drop.of(change.getValue()));
        return drop;
    }

    private static Card what() {
        return new Card(
                "What it tells",
                new FactList()
                        .fact("File", "The dump.rdb of SAVE or BGSAVE, up to RDB format 12 (Redis 8.2), unpacked")
                        .fact("Keys", "Each one of the keyspace's database is counted and classified")
                        .fact("Bytes", "Those of its record in the file, not of memory")
                        .fact("Lifetimes", "What was left when the file was written")
                        .fact("Kept", "The results. The file is read on its way in and kept nowhere.")
                        .fact("Writes", "Nothing. A damaged file is refused and leaves no scan."));
    }
}
