package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.AffectedFamily;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.ui.FamilyNavigation;
import org.jspecify.annotations.Nullable;

/** The families affected, with who answers for each and where its people are reached; and one more, if there is one. */
final class IdentifyOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final Div rows = new Div();

    IdentifyOffer(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        getContent().addClassName("kw-stack");
        getContent().add(rows);
        show();
    }

    private void show() {
        rows.removeAll();
        desk.incidents().incident(number).families().forEach(one -> rows.add(row(one)));
    }

    private Component row(AffectedFamily affected) {
        var known = desk.registry().family(affected.family());
        var row = new Div(FamilyNavigation.link(known.name()), new Span("of"), OwnershipNavigation.link(known.owner()));
        row.addClassName("kw-actions");
        var channel = desk.ownership().team(known.owner()).escalationChannel();
        if (channel != null) {
            row.add(soft("reached at " + channel));
        }
        if (!affected.regionList().isEmpty()) {
            row.add(soft("in " + String.join(", ", affected.regionList())));
        }
        addRunbook(row, known.spec().runbook());
        return row;
    }

    private static void addRunbook(Div row, @Nullable String address) {
        if (address != null) {
            var link = new Anchor(address, "Its own runbook");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            row.add(link);
        }
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassNames("kw-soft", "kw-small");
        return span;
    }
}
