package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Family;
import dev.keyward.registry.path.LayerPath;
import dev.keyward.registry.path.Station;
import java.util.Locale;
import java.util.stream.Collectors;

/** The layers a wrong value sits in or comes from, in order, with who runs each; one nobody described is dashed. */
final class BlastLine extends Div {
    BlastLine(Family family) {
        addClassName("kw-blast");
        LayerPath.of(family.spec()).stations().forEach(station -> add(step(station)));
    }

    private static Span step(Station station) {
        var name = station.layer().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var owners = station.hops().stream()
                .map(hop -> hop.owner() == null ? "no owner" : hop.owner().text())
                .distinct()
                .collect(Collectors.joining(", "));
        var step = new Span(station.isDescribed() ? "%s (%s)".formatted(name, owners) : name);
        step.addClassName("kw-blast-step");
        if (!station.isDescribed()) {
            step.addClassName("kw-blast-gap");
            step.setTitle(station.gap());
        }
        return step;
    }
}
