package dev.keyward.charter.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.charter.Charter;
import dev.keyward.ownership.TeamId;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.FactList;

/** The last look before a team is bound: which version, how many clauses, for whom, and that it stays. */
final class SignDialog {
    private SignDialog() {}

    static void open(Charter charter, TeamId team, Runnable sign) {
        var number = charter.number();
        var clauses = charter.clauses().all().size();
        var facts = new FactList()
                .fact("What", "Governance charter, version " + number)
                .fact("How much", clauses == 1 ? "1 clause" : "All %,d clauses".formatted(clauses))
                .fact("For whom", "Everybody in " + team);
        var ending =
                new Paragraph("The signature stands for exactly this text, beside your name. It is never taken back;"
                        + " a new version asks for a new one.");
        new Confirmation("Sign version %d for %s?".formatted(number, team), facts, ending)
                .deletingNothing()
                .open("Sign version %d for %s".formatted(number, team), sign);
    }
}
