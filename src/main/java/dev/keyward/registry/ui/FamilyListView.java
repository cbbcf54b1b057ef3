package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Stream;

/** Every family there is. The address is the state: what it filters and sorts by is what the list shows. */
@Route("families")
@PageTitle("Key families")
@Menu(order = 10, title = "Families", icon = "families")
@PermitAll
final class FamilyListView extends Composite<Div> implements BeforeEnterObserver {
    /** Up to here the page scrolls as a whole and no row is cut. */
    private static final int FEW = 30;

    private final transient Registry registry;
    private final transient Ownership ownership;
    private final transient Fleet fleet;
    private final transient CurrentActor reader;
    private final transient FamilyParts parts;
    private PageHeader header = new PageHeader("Key families");
    private final FamilyGrid grid;
    private final Div none = new Div();
    private final FamilyFilters filters;
    private FamilyQuery query = new FamilyQuery(QueryState.of(new Location("")));

    FamilyListView(
            Registry registry, Ownership ownership, Fleet fleet, CurrentActor reader, FamilyParts parts, Clock clock) {
        this.registry = registry;
        this.ownership = ownership;
        this.fleet = fleet;
        this.reader = reader;
        this.parts = parts;
        this.grid = parts.grid(fleet, clock, () -> query);
        this.filters = new FamilyFilters(ownership, this::narrow);
        grid.addSortListener(sort -> sorted(sort.isFromClient()));
    }

    private void sorted(boolean byReader) {
        if (byReader) {
            write(query.sorted(grid.getDataCommunicator().getBackEndSorting()));
            header.says(sentence());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = new FamilyQuery(QueryState.of(event.getLocation()));
        getContent().removeAll();
        header = header();
        getContent().add(header, filters, none, grid);
        grid.sortedBy(query.sorting());
        filters.reads(query);
        shows();
    }

    private PageHeader header() {
        var header = new PageHeader("Key families");
        return registry.count(FamilyFilter.NONE) == 0
                ? header
                : header.says(sentence()).acts(acts());
    }

    /** What other features add stands between; it knows what the list shows. */
    private Component[] acts() {
        var added = parts.at(FamilyParts.LIST, PagePart.Place.ACT).stream().map(part -> part.content(query.written()));
        return Stream.of(Stream.of(ownership(), find()), added, Stream.of(register()))
                .flatMap(some -> some)
                .toArray(Component[]::new);
    }

    private String sentence() {
        var total = registry.count(FamilyFilter.NONE);
        var old = registry.count(new FamilyFilter(null, null, null, FamilyState.DEPRECATED, null));
        var domains = ownership.domains().size();
        return "%,d %s in %d %s%s"
                .formatted(
                        total,
                        total == 1 ? "family" : "families",
                        domains,
                        domains == 1 ? "domain" : "domains",
                        (old == 0 ? ", none deprecated." : ", %,d deprecated.".formatted(old)) + order());
    }

    /** The list's own order, which no column shows an arrow for. */
    private String order() {
        return query.sorting().isEmpty() ? " In review first, then active, each last changed first." : "";
    }

    private Button register() {
        var button = new Button(
                "Register a family", new Glyph("plus"), click -> UI.getCurrent().navigate(FamilyFormView.class));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.DOMAIN_EDITOR) ? Shortcut.creates(button) : Barred.without(Role.DOMAIN_EDITOR, button);
    }

    private static Anchor ownership() {
        return new Anchor("ownership", "Ownership");
    }

    private Button find() {
        return new Button("Paste a key", new Glyph("compass"), click -> new KeyFinder(registry, fleet).open());
    }

    private void narrow(String name, String value) {
        write(query.with(name, value));
        shows();
    }

    private void clear(String name) {
        write(query.with(name, ""));
        filters.reads(query);
        shows();
    }

    private void write(FamilyQuery next) {
        query = next;
        query.address().write(UI.getCurrent());
    }

    private void shows() {
        var found = registry.count(query.filter());
        var hidden = registry.count(FamilyFilter.NONE) - found;
        filters.shows(query.set(this::clear), hidden);
        if (found + hidden > 0) {
            header.acts(acts());
        }
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        grid.setAllRowsVisible(found <= FEW);
        none.removeAll();
        none.setVisible(found == 0);
        if (found == 0) {
            none.add(empty(hidden));
        }
    }

    private Component empty(long hidden) {
        return hidden > 0
                ? new EmptyState(
                        "No family matches",
                        "All %,d are hidden by the filters above. To find the family of a live key, paste the key."
                                .formatted(hidden))
                : new EmptyState(
                        "No families yet",
                        "A key family is one shape of cache key, such as user:v3:profile:{user_id}, with one owner and one"
                                + " promise of freshness. Only keys of a registered family can be found, explained and purged.",
                        acts());
    }
}
