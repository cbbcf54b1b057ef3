package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.AffectedFamily;
import dev.keyward.incident.Amendment;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The families affected, with who answers for each and where its people are reached; and one more, if there is one. */
final class IdentifyOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final Div rows = new Div();
    private final ComboBox<FamilySummary> family = new ComboBox<>("Another affected family");
    private final TextField reason = new TextField("Why not Class A, if it is strict");

    IdentifyOffer(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        family.setItemLabelGenerator(one -> one.name().text());
        family.setItems(
                query -> desk
                        .registry()
                        .page(named(query.getFilter().orElse("")), null, query.getOffset(), query.getLimit())
                        .stream(),
                query -> Math.toIntExact(
                        desk.registry().count(named(query.getFilter().orElse("")))));
        reason.setMaxLength(500);
        reason.setVisible(desk.incidents().incident(number).incidentClass() != IncidentClass.A);
        var add = new Button("Add the family", click -> add());
        desk.incidents().againstLeading(number).ifPresent(why -> Barred.because(why, add));
        var line = new Div(family, reason, add);
        line.addClassNames("kw-step-fields", "kw-step-fields-foot");
        getContent().addClassName("kw-stack");
        getContent().add(rows, line);
        show();
    }

    private static FamilyFilter named(String text) {
        return new FamilyFilter(text.isBlank() ? null : text.strip(), null, null, null, null);
    }

    private void show() {
        rows.removeAll();
        desk.incidents().incident(number).families().forEach(one -> rows.add(row(one)));
    }

    private Component row(AffectedFamily affected) {
        var known = desk.registry().family(affected.family());
        var row = new Div(FamilyNavigation.link(known.name()), new Span("of"), OwnershipNavigation.link(known.owner()));
        row.addClassName("kw-line");
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

    private void add() {
        var chosen = family.getValue();
        if (chosen == null) {
            Toast.refused("No family is chosen.", "Choose one in the field beside.");
            return;
        }
        add(chosen.name());
    }

    private void add(FamilyId chosen) {
        try {
            var why = reason.isEmpty() ? null : reason.getValue();
            desk.facts().amend(number, null, Amendment.affecting(List.of(chosen), List.of(), why));
            family.clear();
            reason.clear();
            show();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
