package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Family;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;

/** When the family was touched, and for auditors the way to who did what and why. */
final class FamilyHistory extends Div {
    FamilyHistory(Family family, CurrentActor reader, Instant now) {
        var facts = new FactList()
                .fact(
                        "Registered",
                        new Div(new Moment(family.createdAt(), now), new Span(" by " + family.createdBy())));
        family.templates().stream()
                .skip(1)
                .forEach(version -> facts.fact("Version " + version.versionNo(), new Moment(version.since(), now)));
        facts.fact("Last changed", new Moment(family.updatedAt(), now));
        add(new Card("History", facts, trail(family, reader)));
    }

    private static Component trail(Family family, CurrentActor reader) {
        if (reader.has(Role.AUDITOR)) {
            return new Anchor("audit?subject=family/" + family.name(), "Who changed what and why, in the audit trail");
        }
        var words = new Paragraph(
                "Who changed what and why stands in the audit trail. It takes the role auditor to read it; a platform admin"
                        + " can grant it under Accounts.");
        words.addClassName("kw-soft");
        return words;
    }
}
