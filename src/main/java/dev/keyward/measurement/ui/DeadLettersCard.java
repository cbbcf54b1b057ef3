package dev.keyward.measurement.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.measurement.DeadLetters;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Persona;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** On an SRE's home: families whose invalidations failed for good and wait in a dead-letter queue. */
@Component
class DeadLettersCard implements HomeCard {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int SHOWN = 6;
    private final DeadLetters letters;
    private final InstantSource clock;

    DeadLettersCard(DeadLetters letters, InstantSource clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.SRE ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var now = clock.instant();
        var waiting = letters.waiting(now.minus(RECENT), SHOWN);
        var card = new Card("Dead letters");
        if (waiting.isEmpty()) {
            card.add(new Paragraph("No family reported a dead-letter queue with anything in it in seven days. Services"
                    + " report its depth with their measurements, as dlqDepth."));
            return card;
        }
        waiting.forEach(one -> card.row(
                one.family().text(),
                FamilyNavigation.path(one.family()) + "?tab=measurements",
                "in " + one.region(),
                new StatusBadge(Tone.ATTENTION, "%,d waiting".formatted(one.depth())),
                new Moment(one.at(), now)));
        return card.counts(waiting.size());
    }
}
