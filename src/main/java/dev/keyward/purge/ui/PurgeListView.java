package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** All purges, those that need a person first. */
@Route(PurgeNavigation.LIST)
@PageTitle("Purges")
@Menu(order = 20, title = "Purges", icon = "purge")
@PermitAll
final class PurgeListView extends Composite<Div> implements BeforeEnterObserver {
    private final Purging purging;
    private final Registry registry;
    private final Fleet fleet;
    private final CurrentActor reader;
    private final InstantSource clock;

    PurgeListView(Purging purging, Registry registry, Fleet fleet, CurrentActor reader, InstantSource clock) {
        this.purging = purging;
        this.registry = registry;
        this.fleet = fleet;
        this.reader = reader;
        this.clock = clock;
        getContent().addClassName("kw-purges");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var killSwitch = new KillSwitchBar(purging, reader, clock);
        killSwitch.show(purging.killSwitch());
        var header = new PageHeader("Purges");
        getContent().removeAll();
        getContent().add(header, killSwitch);
        if (purging.count(PurgeFilter.ALL) == 0) {
            header.acts(killSwitch.stopper());
            getContent().add(nothing());
        } else {
            header.says(sentence()).acts(killSwitch.stopper(), create());
            list(QueryState.of(event.getLocation()));
        }
    }

    private void list(QueryState query) {
        var grid = new PurgeGrid(purging, clock);
        var keyspaces = fleet.keyspaces().stream().map(Keyspace::name).sorted().toList();
        var filters =
                new PurgeFilters(purging, registry, keyspaces, reader.actor().name()).of(query, grid::show);
        grid.sortedBy(query.get("sort"), filters::sortBy);
        getContent().add(filters, grid);
    }

    private String sentence() {
        var waiting = purging.count(in(PurgeState.PENDING_APPROVAL));
        var stuck = purging.count(in(PurgeState.DEAD, PurgeState.HELD));
        var running = purging.count(in(PurgeState.RUNNING));
        return "%s waiting for approval, %s running, %s stuck."
                .formatted(Figures.number(waiting), Figures.number(running), Figures.number(stuck));
    }

    private static PurgeFilter in(PurgeState... states) {
        return new PurgeFilter(Set.copyOf(List.of(states)), null, null, null);
    }

    private Button create() {
        var create = new Button("Request a purge", click -> UI.getCurrent().navigate(PurgeNavigation.NEW));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.creates(create);
        return Permit.needs(create, reader, Role.PURGE_OPERATOR);
    }

    private Component nothing() {
        return new EmptyState(
                "No purge has been requested yet",
                "A purge deletes the keys of one or more registered families, all of them or those with certain values:"
                        + " a scope, never a flush. It is counted first, approved by somebody else, and every key is"
                        + " checked against the family's template before it goes.",
                create());
    }
}
