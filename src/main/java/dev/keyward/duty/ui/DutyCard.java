package dev.keyward.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.duty.Duties;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import java.time.InstantSource;

/** First on everybody's home page: what waits for them. */
@org.springframework.stereotype.Component
class DutyCard implements HomeCard {
    private static final int SHOWN = 8;

    private final Duties duties;
    private final InstantSource clock;

    DutyCard(Duties duties, InstantSource clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? 0 : 30;
    }

    @Override
    public Component content() {
        var inbox = duties.mine();
        var card = new Card("My duties", new Unread(inbox.unread()));
        if (inbox.isClear()) {
            var clear = new Paragraph("Nothing waits for you. What needs your approval, your signature or your hand"
                    + " appears here, the most pressing first.");
            clear.addClassName("kw-soft");
            card.add(clear);
            return card;
        }
        inbox.duties().stream()
                .limit(SHOWN)
                .forEach(duty ->
                        card.row(duty.title(), duty.link(), duty.subject(), Deadline.of(duty, clock.instant())));
        return card.counts(inbox.total()).beside(new Anchor(DutyNavigation.inbox(), "All duties"));
    }
}
