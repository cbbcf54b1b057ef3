package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.review.agenda.Kept;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Carried;
import dev.keyward.shell.kit.Card;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What earlier reviews asked for: broken promises first, then what goes on, then what was kept. */
final class CarriedPart extends Composite<Card> {
    private final transient List<Carried> carried;

    CarriedPart(List<Carried> carried) {
        this.carried = carried;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Carried over").counts(carried.size());
        if (carried.isEmpty()) {
            card.add(new Paragraph("No earlier review of this domain left anything to be done."));
            return card;
        }
        card.add(new Paragraph(promises()));
        for (var one : carried) {
            card.row(
                    one.title(),
                    ReviewWords.action(one.title()),
                    "%s, from %s, due %s".formatted(one.team(), one.quarter(), Say.day(one.dueAt())),
                    ReviewWords.badge(one.kept()));
        }
        return card;
    }

    private String promises() {
        return Arrays.stream(Kept.values())
                .filter(kept -> count(kept) > 0)
                .map(kept -> "%d %s".formatted(count(kept), kept.label().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", ", "Promises: ", "."));
    }

    private long count(Kept kept) {
        return carried.stream().filter(one -> one.kept() == kept).count();
    }
}
