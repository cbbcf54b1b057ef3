package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.TransferFilter;

/** The transfers that somebody has to decide, by the end of their turn. */
final class WaitingTransfers extends Composite<Card> {
    private static final int MOST = 10;
    private final transient OwnershipDesk desk;

    WaitingTransfers(OwnershipDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Card initContent() {
        var total = desk.transfers.count(TransferFilter.WAITING);
        var card = new Card("Open transfers").counts(total);
        desk.transfers.page(TransferFilter.WAITING, 0, MOST).forEach(transfer -> row(card, transfer));
        card.setVisible(total > 0);
        return card;
    }

    private void row(Card card, Transfer transfer) {
        var turn = new Span("for %s to decide".formatted(deciderOf(transfer)));
        turn.addClassNames("kw-soft", "kw-small");
        var right = new Div(turn);
        var due = transfer.dueAt();
        if (due != null) {
            right.add(new Moment(due, desk.now()));
        }
        right.addClassName("kw-actions");
        card.row(
                transfer.family().text(),
                StewardshipNavigation.of(transfer.family()),
                TransferWords.sentence(transfer),
                right);
    }

    private static String deciderOf(Transfer transfer) {
        var team = transfer.current().team();
        return team == null ? "the platform" : team.text();
    }
}
