package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionState;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Set;

/** Every action item, the longest overdue first; filters and page are in the address. */
@Route(PostmortemNavigation.ACTIONS)
@PageTitle("Action items")
@PermitAll
final class ActionListView extends Composite<Div> implements BeforeEnterObserver {
    private static final int PAGE = 50;
    private final transient LearningDesk desk;
    private transient QueryState address = QueryState.of(new Location(""));

    ActionListView(LearningDesk desk) {
        this.desk = desk;
    }

    /** What the list is asked for by name. */
    enum Shown {
        WAITING,
        ALL,
        OPEN,
        IN_PROGRESS,
        DONE,
        VERIFIED,
        WONT_DO
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        shows();
    }

    private void changes(String name, String value) {
        address = address.with(name, value);
        address.write(UI.getCurrent());
        shows();
    }

    private void shows() {
        var filter = filter();
        var total = desk.actions().count(filter);
        var shown = Math.max(PAGE, number(address.get("shown")));
        var items = desk.actions().page(filter, 0, Math.min(500, shown));
        var now = desk.clock().instant();
        var late = items.stream().filter(item -> item.isOverdue(now)).count();
        var header = new PageHeader("Action items")
                .says("%,d %s, %,d of them overdue. Done is not verified: somebody else looks whether it helped."
                        .formatted(total, total == 1 ? "action item" : "action items", late));
        getContent().removeAll();
        getContent().add(header, filters(total));
        if (items.isEmpty()) {
            getContent().add(nothing());
            return;
        }
        var card = new Card("Worst first").counts(total);
        items.forEach(item -> card.add(new ActionLine(desk, item, this::shows)));
        getContent().add(card);
        if (total > items.size()) {
            getContent().add(new Button("Show more", click -> changes("shown", String.valueOf(shown + PAGE))));
        }
    }

    private ActionFilter filter() {
        var which = address.get("state", Shown.WAITING);
        var states = switch (which) {
            case ALL -> Set.<ActionState>of();
            case WAITING -> ActionState.WAITING;
            default -> Set.of(ActionState.valueOf(which.name()));
        };
        var text = address.get("q");
        return new ActionFilter(states, team(), null, text.isBlank() ? null : text);
    }

    private @org.jspecify.annotations.Nullable TeamId team() {
        try {
            return address.get("team").isEmpty() ? null : new TeamId(address.get("team"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private FilterBar filters(long total) {
        var which = address.get("state", Shown.WAITING);
        var state = new Select<Shown>();
        state.setAriaLabel("State");
        state.setItems(Shown.values());
        state.setItemLabelGenerator(dev.keyward.shell.kit.Words::of);
        state.setValue(which);
        state.addValueChangeListener(change -> changes(
                "state",
                change.getValue() == Shown.WAITING ? "" : change.getValue().name()));
        var bar = new FilterBar()
                .search("Search action items", address.get("q"), text -> changes("q", text))
                .filters(state, teams());
        var set = new LinkedHashMap<String, Runnable>();
        if (team() != null) {
            set.put("Team: " + team(), () -> changes("team", ""));
        }
        if (which != Shown.WAITING) {
            set.put("State: " + dev.keyward.shell.kit.Words.of(which), () -> changes("state", ""));
        }
        bar.shows(set, set.isEmpty() ? 0 : desk.actions().count(ActionFilter.WAITING) - total);
        return bar;
    }

    private Select<TeamId> teams() {
        var team = new Select<TeamId>();
        team.setAriaLabel("Team");
        team.setPlaceholder("Any team");
        team.setItems(desk.ownership().teams().stream().map(Team::name).toList());
        if (team() != null) {
            team.setValue(team());
        }
        team.addValueChangeListener(change -> changes("team", String.valueOf(change.getValue())));
        return team;
    }

    private EmptyState nothing() {
        return new EmptyState(
                "No action item waits here",
                "Action items come from postmortems and drills: each has a team and a day, and is verified by somebody"
                        + " who did not do it. Look at all of them, or open an incident to add one.",
                new Button("Show all", click -> changes("state", Shown.ALL.name())));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
