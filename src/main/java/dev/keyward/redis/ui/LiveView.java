package dev.keyward.redis.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.redis.LiveReadings;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.Live;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The live monitor on a page of its own; the keyspace is in the address. */
@Route(RedisNavigation.LIVE)
@PageTitle("Live monitor")
@PermitAll
final class LiveView extends Composite<Div> implements BeforeEnterObserver {
    private static final String ALL_MASTERS =
            "Of a cluster, rates and the hit ratio are those of all masters together, latency is the slowest master's, and memory and clients are those of the master nearest to its limit.";

    private final transient Fleet fleet;
    private final transient LiveReadings readings;
    private final transient Live live;
    private final transient List<PagePart> parts;

    LiveView(Fleet fleet, LiveReadings readings, Live live, List<PagePart> parts) {
        this.fleet = fleet;
        this.readings = readings;
        this.live = live;
        this.parts = parts.stream()
                .filter(part -> part.page().equals(RedisNavigation.PAGE_OF_A_KEYSPACE))
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = QueryState.of(event.getLocation()).get("keyspace");
        getContent().removeAll();
        if (fleet.keyspaces().isEmpty()) {
            getContent()
                    .add(
                            new PageHeader("Live monitor"),
                            new EmptyState(
                                    "No keyspace is configured",
                                    "Keyspaces come from the deployment's configuration, keyward.keyspaces."));
            return;
        }
        shows(
                asked.isEmpty()
                        ? fleet.keyspaces().getFirst()
                        : fleet.keyspace(asked).orElseThrow(() -> Refused.unknown("keyspace", asked)));
    }

    private void shows(Keyspace keyspace) {
        var header = new PageHeader("Live monitor")
                .under("Keyspaces", RedisNavigation.KEYSPACES)
                .says("Read once a second from INFO and a PING while somebody looks, and kept for ten minutes.")
                .beside(new EnvironmentChip(
                        keyspace.name() + " \u00b7 " + keyspace.environment(),
                        keyspace.environment().name()));
        if (fleet.keyspaces().size() > 1) {
            header.acts(choice(keyspace));
        }
        getContent().addClassName("kw-stack");
        getContent().add(header, new LiveMonitor(keyspace.name(), readings, live));
        if (keyspace.topology() == Keyspace.Topology.CLUSTER) {
            getContent().add(new Paragraph(ALL_MASTERS));
        }
        parts.forEach(part -> getContent().add(part.content(keyspace.name())));
    }

    private Select<String> choice(Keyspace shown) {
        var choice = new Select<String>();
        choice.setAriaLabel("Keyspace");
        choice.setItems(fleet.keyspaces().stream().map(Keyspace::name).toList());
        choice.setValue(shown.name());
        choice.addValueChangeListener(change -> getUI().ifPresent(
                        ui -> ui.navigate(RedisNavigation.LIVE, QueryParameters.of("keyspace", change.getValue()))));
        return choice;
    }
}
