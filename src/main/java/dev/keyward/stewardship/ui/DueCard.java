package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.Statement;
import dev.keyward.stewardship.drift.Ruleset;
import java.util.List;

/** What the reader's teams have to attest soon or should have already; all of it in two clicks. */
final class DueCard extends Composite<Card> {
    private static final int MOST = 5;
    private final transient OwnershipDesk desk;

    DueCard(OwnershipDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Card initContent() {
        var due = desk.stewardship.due(desk.me());
        if (due.isEmpty()) {
            return nothingDue();
        }
        var card = new Card("Your teams have to attest").counts(due.size());
        due.stream()
                .limit(MOST)
                .forEach(statement -> card.row(
                        statement.family().text(),
                        StewardshipNavigation.of(statement.family()),
                        changes(statement),
                        new Moment(statement.dueAt(), desk.now())));
        return card.beside(attest(due));
    }

    /** Says where statements will stand, to those who will have to make them. */
    private Card nothingDue() {
        var words = new Paragraph(
                "No statement of your teams is due. From %d days before its time each stands here, and all are attested at once."
                        .formatted(Ruleset.DEFAULT.attestationSoon().toDays()));
        words.addClassName("kw-soft");
        var card = new Card("Attestations", words);
        card.setVisible(!desk.myTeams().isEmpty());
        return card;
    }

    private Button attest(List<Statement> due) {
        var button = new Button(
                "Attest %d %s".formatted(due.size(), due.size() == 1 ? "family" : "families"),
                click -> new AttestDialog(desk, due).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.attesting(button);
    }

    static String changes(Statement statement) {
        var count = statement.changes().size();
        return count == 0 ? "Nothing changed since" : count == 1 ? "One change since" : count + " changes since";
    }
}
