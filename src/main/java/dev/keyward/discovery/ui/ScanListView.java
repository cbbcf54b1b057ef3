package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanState;
import dev.keyward.shell.kit.CsvLink;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** All scans of all keyspaces: what runs, what waits, and what was read when. */
@Route(DiscoveryNavigation.SCANS)
@PageTitle("Scans")
@PermitAll
final class ScanListView extends Composite<Div> implements BeforeEnterObserver {
    private final transient DiscoveryDesk desk;

    ScanListView(DiscoveryDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-scans");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = QueryState.of(event.getLocation());
        var header = new PageHeader("Scans")
                .under("Keyspaces", DiscoveryNavigation.keyspaces())
                .says(sentence());
        getContent().removeAll();
        getContent().add(header);
        if (desk.scans().count(ScanFilter.ANY) == 0) {
            header.acts(Shortcut.creates(start(desk, query.get("keyspace"))));
            getContent().add(nothing(desk, ""));
        } else {
            list(header, query);
        }
    }

    private void list(PageHeader header, QueryState query) {
        var grid = new ScanGrid(desk);
        var filters = ScanFilters.of(desk, query, grid::show);
        grid.sortedBy(query.get("sort"), filters::sortBy);
        header.acts(csv(filters), Shortcut.creates(start(desk, query.get("keyspace"))));
        getContent().add(filters, grid);
    }

    private CsvLink csv(ListFilters filters) {
        return new CsvLink("scans.csv", "Export these scans as CSV", out -> {
            var asked = filters.query();
            new ScanCsv(desk.scans()).write(ScanFilters.asked(asked), asked.get("sort"), out);
        });
    }

    private String sentence() {
        return "%s running, %s waiting, %s completed. One scan of a keyspace runs at a time."
                .formatted(count(ScanState.RUNNING), count(ScanState.QUEUED), count(ScanState.COMPLETED));
    }

    private String count(ScanState state) {
        return Sizes.number(desk.scans().count(new ScanFilter(null, Set.of(state), null)));
    }

    /** Leads to the form. @param keyspace the one chosen there, or empty */
    static Button start(DiscoveryDesk desk, String keyspace) {
        return way(desk, "New scan", keyspace, true);
    }

    /** The same from the page of an earlier one. */
    static Button again(DiscoveryDesk desk, String keyspace, boolean primary) {
        return way(desk, "Scan again", keyspace, primary);
    }

    private static Button way(DiscoveryDesk desk, String words, String keyspace, boolean primary) {
        var way = keyspace.isEmpty() ? DiscoveryNavigation.NEW : DiscoveryNavigation.newScan(keyspace);
        var start = new Button(words, click -> open(way));
        if (primary) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return desk.forScanners(start);
    }

    private static void open(String way) {
        var asked = new Location(way);
        UI.getCurrent().navigate(asked.getPath(), asked.getQueryParameters());
    }

    /** What a scan is, for whoever has never seen one. */
    static Component nothing(DiscoveryDesk desk, String keyspace) {
        return new EmptyState(
                "Nothing has been scanned yet",
                "A scan reads the names of the keys, page by page, and tells which family each one belongs to. Sizes,"
                        + " lifetimes and types come from a sample. It never writes, backs off when others wait, and can"
                        + " be paused. A full scan of a million keys takes seconds to minutes, depending on the pace.",
                start(desk, keyspace));
    }
}
