package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.FamilyOwnership.Since;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.drift.Mend;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.Duration;

/** Every cause of drift with its weight, its age and the button that mends it. */
final class CausesCard extends Composite<Card> {
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;

    CausesCard(OwnershipDesk desk, FamilyOwnership family) {
        this.desk = desk;
        this.family = family;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Drift").beside(TransferWords.badge(family.mark().drift()));
        if (family.causes().isEmpty()) {
            card.add(new Paragraph(
                    "Nothing speaks against the owner: a team at work, with people, a channel and a recent"
                            + " statement that it answers for the family."));
            return card;
        }
        var words =
                new Paragraph("Score %d of 100: the weights of what speaks against the owner. From %d on it is drifted."
                        .formatted(family.mark().score(), Ruleset.DEFAULT.driftedFrom()));
        words.addClassName("kw-soft");
        card.add(words);
        family.causes().forEach(cause -> card.add(row(cause)));
        return card;
    }

    private Component row(Since since) {
        var cause = since.cause();
        var facts = new Span("%s · weighs %d · for %s"
                .formatted(cause.rule(), cause.weight(), TransferWords.days(Duration.between(since.at(), desk.now()))));
        facts.addClassNames("kw-soft", "kw-small");
        var sentence = new Span(cause.sentence());
        sentence.addClassName("kw-strong");
        var words = new Div(new Div(sentence), new Div(new Span(cause.remedy())), new Div(facts));
        var row = new Div(words, mend(cause.mend()));
        row.addClassName("kw-card-row");
        return row;
    }

    private Component mend(Mend mend) {
        return switch (mend) {
            case HAND_OVER -> {
                var kind = desk.isMine(family.owner()) ? Kind.OFFER : Kind.CLAIM;
                yield desk.asking(new Button(
                        kind == Kind.OFFER ? "Hand over" : "Claim",
                        click -> new TransferDialog(desk, family, kind).open()));
            }
            case ATTEST -> new AttestCard(desk, family).button();
            case DELEGATE ->
                desk.owning(
                        family.owner(), new Button(mend.label(), click -> new DelegationDialog(desk, family).open()));
            case STAFF_THE_TEAM -> new Anchor(OwnershipNavigation.path(family.owner()), mend.label());
            case EDIT_THE_FAMILY -> new Anchor(FamilyNavigation.edit(family.family()), mend.label());
            case ANSWER -> new Anchor(StewardshipNavigation.OVERVIEW, mend.label());
        };
    }
}
