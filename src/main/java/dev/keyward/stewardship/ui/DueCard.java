package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.Statement;
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
        var card = new Card("Your teams have to attest").counts(due.size());
        due.stream()
                .limit(MOST)
                .forEach(statement -> card.row(
                        statement.family().text(),
                        StewardshipNavigation.of(statement.family()),
                        changes(statement),
                        new Moment(statement.dueAt(), desk.now())));
        if (!due.isEmpty()) {
            card.beside(attest(due));
        }
        card.setVisible(!due.isEmpty());
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
