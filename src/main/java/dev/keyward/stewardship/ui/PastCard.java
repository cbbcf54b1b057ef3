package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.Attestation;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.TransferFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/** Transfers and attestations so far, the latest first. */
final class PastCard extends Composite<Card> {
    private static final int MOST = 20;
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;

    PastCard(OwnershipDesk desk, FamilyOwnership family) {
        this.desk = desk;
        this.family = family;
    }

    private record Row(Instant at, Component content) {}

    @Override
    protected Card initContent() {
        var rows = new ArrayList<Row>();
        desk.transfers.page(TransferFilter.of(family.family()), 0, MOST).stream()
                .filter(transfer -> !transfer.state().isOpen())
                .forEach(transfer -> rows.add(new Row(ended(transfer), row(transfer))));
        desk.stewardship.attestations(family.family()).stream()
                .limit(MOST)
                .forEach(made -> rows.add(new Row(made.attestedAt(), row(made))));
        rows.sort(Comparator.comparing(Row::at).reversed());
        var card = new Card("So far");
        rows.forEach(row -> card.add(row.content()));
        if (rows.isEmpty()) {
            card.add(new Paragraph("It has not changed hands since it was registered, and nobody has attested yet."));
        }
        return card;
    }

    private static Instant ended(Transfer transfer) {
        return transfer.decidedAt() == null ? transfer.requestedAt() : transfer.decidedAt();
    }

    private Component row(Transfer transfer) {
        return line(
                TransferWords.sentence(transfer),
                words(transfer),
                new Div(TransferWords.badge(transfer.state())),
                ended(transfer));
    }

    /** Each person's words under their own name. */
    private static String words(Transfer transfer) {
        var asked = "%s asked: %s".formatted(transfer.requestedBy(), transfer.reason());
        var decider = transfer.decidedBy();
        if (decider == null) {
            return asked;
        }
        return transfer.remark() == null
                ? "%s \u00b7 %s decided".formatted(asked, decider)
                : "%s \u00b7 %s: %s".formatted(asked, decider, transfer.remark());
    }

    private Component row(Attestation made) {
        var changes = made.changesSeen().size();
        return line(
                "%s attested".formatted(made.team()),
                "%s saw %s".formatted(made.person(), changes == 1 ? "one change" : "%d changes".formatted(changes)),
                new Div(),
                made.attestedAt());
    }

    private Component line(String title, String words, Div right, Instant at) {
        var strong = new Span(title);
        strong.addClassName("kw-strong");
        var soft = new Span(words);
        soft.addClassName("kw-soft");
        right.add(new Moment(at, desk.now()));
        right.addClassName("kw-actions");
        var row = new Div(new Div(new Div(strong), new Div(soft)), right);
        row.addClassName("kw-card-row");
        return row;
    }
}
