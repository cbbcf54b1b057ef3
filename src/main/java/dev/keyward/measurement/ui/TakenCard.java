package dev.keyward.measurement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.Accepted;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** How it ended. */
final class TakenCard extends Div {
    TakenCard(Accepted taken) {
        add(new Card(
                "Taken",
                new StatusBadge(Tone.GOOD, "%,d new, %,d known before".formatted(taken.accepted(), taken.duplicates())),
                new Paragraph("Budgets that they touch are counted again now.")));
    }

    TakenCard(Refused refused) {
        getElement().setAttribute("role", "alert");
        add(new Card(
                "The table was not taken",
                new StatusBadge(Tone.DANGER, "Nothing was kept"),
                new Paragraph(refused.getMessage()),
                new Paragraph(refused.remedy())));
    }
}
