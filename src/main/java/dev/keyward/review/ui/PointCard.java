package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.review.agenda.Section;
import dev.keyward.shell.kit.Card;

/** One point of the agenda: its data, and what is to be decided about it. */
final class PointCard extends Composite<Card> {
    private final transient Sitting sitting;
    private final transient Section section;

    PointCard(Sitting sitting, Section section) {
        this.sitting = sitting;
        this.section = section;
    }

    @Override
    protected Card initContent() {
        var purpose = ReviewWords.soft(section.kind().purpose());
        var card = new Card(section.kind().title(), purpose, new Paragraph(section.says()));
        if (!section.data().holdsNothing()) {
            card.add(new DataTable(section.kind().title(), section.data()));
        }
        section.items().forEach(item -> card.add(new ItemPanel(sitting, item)));
        return card;
    }
}
