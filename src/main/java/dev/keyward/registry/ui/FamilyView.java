package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.FreshnessChip;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.TemplateText;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;

/** One family: what its keys look like, whose it is, what it promises, and the acts on it. */
@Route("families/:name")
@PermitAll
final class FamilyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TAB = "tab";

    /** The parts of the page, in the address by their names. */
    enum Section {
        OVERVIEW("Overview"),
        VERSIONS("Template & versions"),
        HISTORY("History");

        private final String label;

        Section(String label) {
            this.label = label;
        }
    }

    private final transient Registry registry;
    private final transient Ownership ownership;
    private final transient Fleet fleet;
    private final transient CurrentActor reader;
    private final transient Clock clock;
    private final Div body = new Div();
    private transient QueryState address;
    private String title = "";

    FamilyView(Registry registry, Ownership ownership, Fleet fleet, CurrentActor reader, Clock clock) {
        this.registry = registry;
        this.ownership = ownership;
        this.fleet = fleet;
        this.reader = reader;
        this.clock = clock;
        this.address = QueryState.of(new Location(""));
        body.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        var name = event.getRouteParameters().get("name").orElse("");
        shows(FamilyLookup.family(registry, name));
    }

    private void shows(Family family) {
        title = family.name().text();
        var section = address.get(TAB, Section.OVERVIEW);
        getContent().removeAll();
        getContent().add(header(family), head(family), tabs(family, section), body);
        fill(family, section);
    }

    private PageHeader header(Family family) {
        return new PageHeader(family.name().text())
                .under("Key families", FamilyNavigation.LIST)
                .says(family.spec().purpose())
                .beside(Marks.of(family.state()), Marks.keyspace(family.keyspace(), fleet))
                .acts(new FamilyActs(registry, reader, family, this::shows).buttons());
    }

    private Component head(Family family) {
        var template = new TemplateText(family.template()).copyable();
        template.addClassName("kw-template-big");
        var facts = new FactList()
                .fact("Owner", OwnershipNavigation.link(family.owner()))
                .fact("Domain", OwnershipNavigation.link(family.domain()))
                .fact("Class", new FreshnessChip(registry.freshnessClass(family)))
                .fact("Strategy", family.spec().invalidation().strategy().label());
        facts.addClassName("kw-facts-row");
        var card = new Div(template, facts);
        card.addClassNames("kw-card", "kw-family-head");
        return card;
    }

    private Tabs tabs(Family family, Section shown) {
        var tabs = new Tabs();
        for (var section : Section.values()) {
            tabs.add(new Tab(section.label));
        }
        tabs.setSelectedIndex(shown.ordinal());
        tabs.addSelectedChangeListener(change -> {
            var section = Section.values()[Math.max(0, tabs.getSelectedIndex())];
            address = address.with(
                    TAB, section == Section.OVERVIEW ? "" : section.name().toLowerCase(Locale.ROOT));
            address.write(UI.getCurrent());
            fill(family, section);
        });
        return tabs;
    }

    private void fill(Family family, Section section) {
        body.removeAll();
        body.add(
                switch (section) {
                    case OVERVIEW -> new FamilyOverview(family, ownership, clock.instant());
                    case VERSIONS -> new FamilyVersions(family, registry, reader, clock.instant(), this::shows);
                    case HISTORY -> new FamilyHistory(family, reader, clock.instant());
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
