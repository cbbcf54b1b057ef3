package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.Statement;
import dev.keyward.stewardship.drift.Ruleset;

/** What the owner would attest, and what changed since somebody last did. */
final class AttestCard extends Composite<Card> {
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;

    AttestCard(OwnershipDesk desk, FamilyOwnership family) {
        this.desk = desk;
        this.family = family;
    }

    @Override
    protected Card initContent() {
        var statement = family.statement();
        var text = new Paragraph(statement.text());
        var when = new Paragraph(
                new Span(lately(statement)),
                new Moment(statement.since(), desk.now()),
                new Span("; an attestation is due "),
                new Moment(statement.dueAt(), desk.now()),
                new Span("."));
        when.addClassName("kw-soft");
        var many = new Anchor(StewardshipNavigation.OVERVIEW, "Attest several families at once");
        return new Card("Attestation", text, when, many, new ChangesSince(statement, desk.now())).beside(button());
    }

    /** What happened last: somebody attested, or else it came to its owner. */
    private String lately(Statement statement) {
        return desk.stewardship.attestations(statement.family()).stream()
                .findFirst()
                .filter(latest -> latest.attestedAt().equals(statement.since()))
                .map(latest -> "%s attested this for %s ".formatted(latest.person(), latest.team()))
                .orElse("Nobody has attested this yet. It came to %s ".formatted(family.owner()));
    }

    /** Attests the statement as it is on the page; one that changed meanwhile is refused. */
    Button button() {
        var statement = family.statement();
        return desk.owning(family.owner(), new Button("Attest", new Glyph("good"), click -> attest(statement)));
    }

    private void attest(Statement statement) {
        desk.does(() -> {
            var made = desk.stewardship.attest(statement.family(), statement.hash(), null);
            return "%s answers for %s, for another %d days."
                    .formatted(
                            made.team(),
                            made.family(),
                            Ruleset.DEFAULT.attestationLife().toDays());
        });
    }
}
