package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.AffectedFamily;
import dev.keyward.incident.Incident;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.purge.ui.PurgeNavigation;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FreshnessChip;
import dev.keyward.shell.kit.Glyph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is affected and whose it is: owner and how to reach them, regions, the layers of each value, the runbook. */
final class FamiliesPart extends Composite<Card> {
    private final transient IncidentDesk desk;
    private final transient Incident incident;
    private final transient Changes changes;
    private final boolean mayChange;

    FamiliesPart(IncidentDesk desk, Incident incident, Changes changes, boolean mayChange) {
        this.desk = desk;
        this.incident = incident;
        this.changes = changes;
        this.mayChange = mayChange;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Affected families").counts(incident.families().size());
        incident.families().forEach(one -> card.add(row(one)));
        card.add(purges());
        if (incident.isOpen()) {
            var add = new Button("Add\u2026", click -> changes.affecting());
            card.beside(mayChange ? add : Barred.because("Its commander and its responders do that.", add));
        }
        return card;
    }

    private Component row(AffectedFamily one) {
        var family = desk.registry().family(one.family());
        var head = new Div(
                FamilyNavigation.link(one.family()),
                new FreshnessChip(desk.registry().freshnessClass(family)));
        head.addClassName("kw-affected-head");
        if (mayChange && incident.isOpen() && incident.families().size() > 1) {
            head.add(remove(one.family()));
        }
        var whose = new Div(OwnershipNavigation.link(family.owner()), soft(" " + desk.channel(family.owner())));
        var where = soft(one.regionList().isEmpty() ? "regions unknown" : "in " + String.join(", ", one.regionList()));
        var row = new Div(head, whose, new Div(where), new BlastLine(family), runbook(family));
        row.addClassName("kw-affected");
        return row;
    }

    private Component runbook(Family family) {
        var ways = FamilyFacts.runbook(desk, family);
        ways.addComponentAsFirst(soft("Runbook:"));
        return ways;
    }

    private Button remove(FamilyId family) {
        var remove = new Button(new Glyph("close"), click -> changes.spare(family));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("kw-icon-button");
        remove.setAriaLabel("%s is not affected".formatted(family));
        remove.setTooltipText("It is not affected");
        return remove;
    }

    /** The scope is filled in; the purge then tells itself in the timeline. A purge stays in one keyspace. */
    private Component purges() {
        var ways = new Div();
        ways.addClassName("kw-actions");
        if (incident.isOpen() && !desk.reader().has(Role.PURGE_OPERATOR)) {
            ways.add(Barred.without(Role.PURGE_OPERATOR, new Button("Request a purge")));
        } else if (incident.isOpen()) {
            var byKeyspace = byKeyspace();
            byKeyspace.forEach((keyspace, families) -> ways.add(
                    way(byKeyspace.size() == 1 ? "Request a purge" : "Request a purge in " + keyspace, families)));
        }
        var known = desk.purging().ofIncident(incident.id().toString()).size();
        if (known > 0) {
            ways.add(new Anchor(
                    PurgeNavigation.ofIncident(incident.id().toString()),
                    known == 1 ? "Its purge" : "Its %d purges".formatted(known)));
        }
        return ways;
    }

    private Anchor way(String words, List<FamilyId> families) {
        var way = new Anchor(IncidentNavigation.purge(incident, families, Map.of()), words);
        way.addClassName("kw-link-button");
        return way;
    }

    private Map<String, List<FamilyId>> byKeyspace() {
        return incident.familyNames().stream()
                .collect(Collectors.groupingBy(
                        name -> desk.registry().family(name).keyspace(), TreeMap::new, Collectors.toList()));
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("kw-soft");
        return span;
    }
}
