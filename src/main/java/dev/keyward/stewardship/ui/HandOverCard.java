package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.Transfer;

/** The transfer that is open, with its chain; or the two ways to open one. */
final class HandOverCard extends Composite<Card> {
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;

    HandOverCard(OwnershipDesk desk, FamilyOwnership family) {
        this.desk = desk;
        this.family = family;
    }

    @Override
    protected Card initContent() {
        return desk.transfers.openFor(family.family()).map(this::open).orElseGet(this::none);
    }

    private Card none() {
        var acts = new Div(offer(), claim());
        acts.addClassName("kw-actions");
        return new Card(
                "Hand-over",
                new Paragraph("The owner offers the family to another team, or another team claims it. The other side"
                        + " agrees; who asks never decides."),
                acts);
    }

    private Button offer() {
        var button = desk.asking(new Button("Hand over", click -> new TransferDialog(desk, family, Kind.OFFER).open()));
        return !button.isEnabled() || desk.isAdmin() || desk.isMine(family.owner())
                ? button
                : Barred.because("Only %s offers its families. You can claim it.".formatted(family.owner()), button);
    }

    private Button claim() {
        var button = desk.asking(new Button("Claim", click -> new TransferDialog(desk, family, Kind.CLAIM).open()));
        var another = desk.myTeams().stream().anyMatch(team -> !team.equals(family.owner()));
        return !button.isEnabled() || desk.isAdmin() || another
                ? button
                : Barred.because("You are in no other team that could claim it.", button);
    }

    private Card open(Transfer transfer) {
        var asked = new Paragraph(
                new Span("%s %s asked ".formatted(TransferWords.sentence(transfer), transfer.requestedBy())),
                new Moment(transfer.requestedAt(), desk.now()),
                new Span(": %s".formatted(transfer.reason())));
        var acts = new Div();
        new DecisionButtons(desk, transfer).all().forEach(acts::add);
        acts.addClassName("kw-actions");
        return new Card("Hand-over", asked, new ChainList(transfer, desk.now()), acts)
                .beside(TransferWords.badge(transfer.state()));
    }
}
