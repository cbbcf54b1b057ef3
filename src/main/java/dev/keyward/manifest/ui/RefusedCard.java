package dev.keyward.manifest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** A file that cannot be read to its end: where, why, and what to do. */
final class RefusedCard extends Div {
    RefusedCard(Refused refused) {
        getElement().setAttribute("role", "alert");
        add(new Card(
                "The file could not be read",
                new StatusBadge(Tone.DANGER, "Nothing was changed"),
                new Paragraph(refused.getMessage()),
                new Paragraph(refused.remedy())));
    }
}
