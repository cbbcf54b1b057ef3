package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.PagePart;
import java.util.Comparator;

/** The keyspaces of the affected families, live: whatever other features show about a keyspace. */
final class MonitorOffer extends Composite<Div> {
    MonitorOffer(RunDesk desk, IncidentNumber number) {
        getContent().addClassName("kw-stack");
        var keyspaces = desk.incidents().incident(number).familyNames().stream()
                .map(desk.registry()::family)
                .map(Family::keyspace)
                .distinct()
                .sorted()
                .toList();
        var parts = desk.parts().stream()
                .filter(part -> part.page().equals(RedisNavigation.PART_OF_A_KEYSPACE))
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
        keyspaces.forEach(keyspace -> parts.forEach(part -> getContent().add(part.content(keyspace))));
    }
}
