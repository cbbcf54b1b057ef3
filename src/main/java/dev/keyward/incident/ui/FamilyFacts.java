package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.Family;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.FreshnessChip;

/** One affected family for whoever is on call: whose it is, how to reach them, what to do and what it passes through. */
final class FamilyFacts extends Composite<Div> {
    FamilyFacts(IncidentDesk desk, Family family) {
        var facts = new FactList()
                .fact("Owner", owner(desk, family))
                .fact("Class", new FreshnessChip(desk.registry().freshnessClass(family)))
                .fact("Regions", String.join(", ", desk.regions(family)))
                .fact("Runbook", runbook(desk, family))
                .fact("Layers", new BlastLine(family));
        desk.burns(family.name())
                .forEach(burn -> facts.fact(
                        "Burning",
                        "%s in %s, %.1f times too fast".formatted(burn.severity(), burn.region(), burn.longBurn())));
        getContent()
                .add(new Card(family.name().text(), facts)
                        .beside(new Anchor(FamilyNavigation.path(family.name()), "Family page")));
    }

    private static Div owner(IncidentDesk desk, Family family) {
        var channel = desk.channel(family.owner());
        var owner = new Div(OwnershipNavigation.link(family.owner()));
        if (!channel.isEmpty()) {
            var reach = new Span(channel);
            reach.addClassName("kw-soft");
            owner.add(new Span(" "), reach);
        }
        return owner;
    }

    /** What an incident of it runs, and the team's own page about it where the manifest names one. */
    static Div runbook(IncidentDesk desk, Family family) {
        var both = new Div();
        both.addClassName("kw-line");
        desk.runbook(family).ifPresent(both::add);
        var address = family.spec().runbook();
        if (address != null) {
            var link = new Anchor(address, "The team's own page");
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noreferrer noopener");
            both.add(link);
        }
        return both;
    }
}
