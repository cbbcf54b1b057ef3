package dev.keyward.registry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.FreshnessChip;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.Pane;
import dev.keyward.shell.kit.PaneTabs;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.TemplateText;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One family: what its keys look like, whose it is, what it promises, and the acts on it. */
@Route("families/:name")
@PermitAll
final class FamilyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Registry registry;
    private final transient Ownership ownership;
    private final transient Fleet fleet;
    private final transient Desk desk;
    private final transient FamilyParts parts;
    private final transient Clock clock;
    private final Div body = new Div();
    private transient QueryState address = QueryState.of(new Location(""));
    private String title = "";
    private String next = "";

    FamilyView(Desk desk, Ownership ownership, Fleet fleet, FamilyParts parts, Clock clock) {
        this.registry = desk.registry();
        this.ownership = ownership;
        this.fleet = fleet;
        this.desk = desk;
        this.parts = parts;
        this.clock = clock;
        body.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        next = address.get("next");
        address = address.with("next", "");
        var name = event.getRouteParameters().get("name").orElse("");
        shows(FamilyLookup.family(registry, name));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var changes = ComponentUtil.addListener(
                event.getUI(), PageChanged.class, change -> shows(registry.family(new FamilyId(title))));
        addDetachListener(detach -> {
            changes.remove();
            detach.unregisterListener();
        });
    }

    private void shows(Family family) {
        title = family.name().text();
        getContent().removeAll();
        getContent().add(header(family));
        shown(PagePart.Place.BANNER).values().forEach(getContent()::add);
        getContent().add(head(family), new PaneTabs(body, address, panes(family), moved -> address = moved), body);
    }

    /** The visible parts that other features add at a place, by their labels. */
    private Map<String, Component> shown(PagePart.Place place) {
        var shown = new LinkedHashMap<String, Component>();
        for (var part : parts.at(place)) {
            var content = part.content(title);
            if (content.isVisible()) {
                shown.put(part.label(), content);
            }
        }
        return shown;
    }

    private PageHeader header(Family family) {
        return new PageHeader(family.name().text())
                .under("Key families", FamilyTrail.back(address))
                .says(family.spec().purpose())
                .beside(
                        Marks.of(family.state()),
                        Marks.keyspace(family.keyspace(), fleet),
                        parts.trail(family, address))
                .acts(acts(family));
    }

    /** What other features offer stands before the page's own acts, of which the last one is primary. */
    private Component[] acts(Family family) {
        var added = shown(PagePart.Place.ACT).values().stream();
        return Stream.concat(added, Stream.of(new FamilyActs(desk, family, this::shows).buttons()))
                .toArray(Component[]::new);
    }

    private Component head(Family family) {
        var template = new TemplateText(family.template()).copyable();
        template.addClassName("kw-template-big");
        var facts = new FactList()
                .fact("Owner", OwnershipNavigation.link(family.owner()))
                .fact("Domain", OwnershipNavigation.link(family.domain()))
                .fact("Class", new FreshnessChip(registry.freshnessClass(family)))
                .fact("Strategy", family.spec().invalidation().strategy().label());
        shown(PagePart.Place.FACT).forEach(facts::fact);
        facts.addClassName("kw-facts-row");
        var card = new Div(template, facts, parts.checklist(family));
        card.addClassNames("kw-card", "kw-family-head");
        return card;
    }

    /** The template that the address asked to begin a next version with, once. */
    private String next() {
        var once = next;
        next = "";
        return once;
    }

    private List<Pane> panes(Family family) {
        var now = clock.instant();
        var own = Stream.of(
                new Pane("overview", "Overview", 0, () -> new FamilyOverview(family, ownership, now)),
                new Pane(
                        "versions",
                        "Template & versions",
                        10,
                        () -> new FamilyVersions(desk, family, parts.precedence(family, this::shows), now, this::shows)
                                .begins(next())),
                new Pane("history", "History", 900, () -> parts.history(family, now)));
        return Pane.all(own, parts.at(PagePart.Place.TAB), title);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
