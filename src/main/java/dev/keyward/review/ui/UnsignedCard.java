package dev.keyward.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.review.ReviewFilter;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On the home page of a reviewer: the reviews that can be signed. */
@Component
class UnsignedCard implements HomeCard {
    private static final int MOST = 6;
    private final ReviewDesk desk;

    UnsignedCard(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.REVIEWER ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var unsigned = desk.reviews().count(ReviewFilter.UNSIGNED);
        if (unsigned == 0) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var now = desk.clock().instant();
        var card = new Card("Unsigned reviews").counts(unsigned);
        for (var review : desk.reviews().page(ReviewFilter.UNSIGNED, 0, MOST)) {
            card.row(
                    "%s, %s".formatted(review.domain(), review.quarter()),
                    ReviewNavigation.path(review.quarter(), review.domain()),
                    "%s, %s".formatted(review.progress(), ReviewWords.left(review.dueAt(), now)),
                    ReviewWords.badge(review.state(), review.isOverdue(now)));
        }
        return card.beside(new Anchor(ReviewNavigation.LIST, "All reviews"));
    }
}
