package dev.keyward.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.drill.DrillFilter;
import dev.keyward.drill.DrillState;
import dev.keyward.drill.DrilledDomain;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.ownership.DomainId;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which domains have to drill, what is planned, and how every drill went. */
@Route(DrillNavigation.LIST)
@PageTitle("Drills")
@PermitAll
final class DrillListView extends Composite<Div> implements BeforeEnterObserver {
    private static final int SHOWN = 50;
    private final transient DrillDesk desk;
    private transient QueryState address = QueryState.of(new Location(""));

    DrillListView(DrillDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        shows();
    }

    private void shows() {
        var domains = desk.reads().domains();
        var filter = filter();
        var drills = desk.reads().page(filter, 0, SHOWN);
        var found = desk.reads().count(filter);
        var content = new Div(
                drills.isEmpty() ? nothing(found) : new DrillsCard(drills, found, desk.now()),
                new DomainsCard(desk, domains));
        content.addClassName("kw-columns");
        getContent().removeAll();
        getContent().add(header(domains), filters(domains, desk.reads().count(DrillFilter.ANY) - found), content);
    }

    private DrillFilter filter() {
        return new DrillFilter(state(), domain(), null, null, address.get("q"));
    }

    private @Nullable DrillState state() {
        return Arrays.stream(DrillState.values())
                .filter(one -> one.name().equals(address.get("state")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable DomainId domain() {
        try {
            return address.get("domain").isEmpty() ? null : new DomainId(address.get("domain"));
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    private PageHeader header(List<DrilledDomain> domains) {
        var due = domains.stream().filter(DrilledDomain::isDue).count();
        return new PageHeader("Drills")
                .under("Incidents", IncidentNavigation.LIST)
                .says(
                        due == 0
                                ? "Every domain drilled lately enough for its level."
                                : "%d of %d domains have to drill: without one they stay below level 3."
                                        .formatted(due, domains.size()))
                .acts(plan());
    }

    private Component plan() {
        var button =
                new Button("Plan a drill", new Glyph("plus"), click -> new PlanDialog(desk, List.of(), null).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }

    private Component filters(List<DrilledDomain> domains, long hidden) {
        var names = domains.stream().map(one -> one.domain().text()).sorted().toList();
        var states = Arrays.stream(DrillState.values()).map(Enum::name).toList();
        var bar = new FilterBar()
                .search("Search drills", address.get("q"), letters -> write("q", letters))
                .filters(choice("domain", "Any domain", names), choice("state", "Any state", states));
        var set = new LinkedHashMap<String, Runnable>();
        for (var name : List.of("q", "domain", "state")) {
            if (!address.get(name).isEmpty()) {
                set.put(
                        "%s: %s".formatted(name.equals("q") ? "Search" : Words.sentence(name), shown(name)),
                        () -> write(name, ""));
            }
        }
        bar.shows(set, hidden);
        return bar;
    }

    private String shown(String name) {
        var state = state();
        return name.equals("state") && state != null ? Words.of(state) : address.get(name);
    }

    private Select<String> choice(String name, String any, List<String> values) {
        var pick = new Select<String>();
        pick.setAriaLabel(Words.sentence(name));
        pick.setItems(values);
        pick.setEmptySelectionAllowed(true);
        pick.setEmptySelectionCaption(any);
        pick.setPlaceholder(any);
        pick.setItemLabelGenerator(
                one -> one == null ? any : name.equals("state") ? Words.of(DrillState.valueOf(one)) : one);
        if (values.contains(address.get(name))) {
            pick.setValue(address.get(name));
        }
        pick.addValueChangeListener(change -> write(name, change.getValue() == null ? "" : change.getValue()));
        return pick;
    }

    private void write(String name, String value) {
        address = address.with(name, value);
        address.write(UI.getCurrent());
        shows();
    }

    private Component nothing(long found) {
        return new EmptyState(
                found == 0 && address.get("q").isEmpty() && state() == null ? "No drill yet" : "No drill matches",
                "A drill plays a scenario on the screens of an incident, with the runbook, against the clock. It shows"
                        + " whether the runbook holds before a real incident does; what is missing becomes an action item.",
                plan());
    }
}
