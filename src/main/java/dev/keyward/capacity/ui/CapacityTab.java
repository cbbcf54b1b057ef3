package dev.keyward.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.keyward.capacity.Capacities;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;

/** What a family takes and what caching it can bring, each number with its arithmetic. */
@org.springframework.stereotype.Component
final class CapacityTab extends AddedPart {
    private final Capacities capacities;

    CapacityTab(Capacities capacities) {
        super("family", Place.TAB, 45, "Capacity");
        this.capacities = capacities;
    }

    @Override
    public Component content(String id) {
        var known = capacities.of(new FamilyId(id));
        var all = new Div(new MemoryCard(known), new ChurnCard(known));
        all.addClassName("kw-stack");
        return all;
    }
}
