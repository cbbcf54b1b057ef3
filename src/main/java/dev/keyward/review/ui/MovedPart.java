package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.review.agenda.Say;
import dev.keyward.shell.kit.Card;
import java.util.List;

/** What moved: between two gatherings, and since the last one, which keeps the review from being signed. */
final class MovedPart extends Composite<Div> {
    private static final int MOST = 6;

    MovedPart(Sitting sitting) {
        getContent().addClassName("kw-stack");
        var since = sitting.judgedSince();
        var moved = sitting.report().moved();
        if (!since.isEmpty()) {
            var at = Say.moment(sitting.report().head().preparedAt());
            var card = card("The domain was judged again since this was gathered", since);
            card.add(new Paragraph(("The figures of this page are of %s. Gather again before signing; decisions stay"
                            + " where the proposal is the same.")
                    .formatted(at)));
            getContent().add(card);
        } else if (!moved.isEmpty() && sitting.review().state().isOpen()) {
            getContent().add(card("The data moved since it was gathered before", moved));
        }
        getContent().setVisible(getContent().getElement().getChildCount() > 0);
    }

    private static Card card(String title, List<String> moved) {
        var list = new UnorderedList();
        moved.stream().limit(MOST).forEach(words -> list.add(new ListItem(words)));
        if (moved.size() > MOST) {
            list.add(new ListItem("And %d more.".formatted(moved.size() - MOST)));
        }
        var card = new Card(title, list);
        card.addClassName("kw-review-moved");
        return card;
    }
}
