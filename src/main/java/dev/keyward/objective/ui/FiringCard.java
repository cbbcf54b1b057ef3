package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.objective.BurnRate;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.Figures;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Persona;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** On the home page of whoever answers at night: the budgets that burn too fast now. */
@Component
class FiringCard implements HomeCard {
    private static final int SHOWN = 5;
    private final Standings standings;
    private final Clock clock;

    FiringCard(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.SRE ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var firing = standings.firing();
        var card = new Card("Firing burns").counts(firing.size());
        if (firing.isEmpty()) {
            card.add(new Paragraph("No freshness budget burns too fast now."));
            return card;
        }
        firing.stream()
                .limit(SHOWN)
                .forEach(alert -> card.row(
                        alert.family().text(),
                        FreshnessNavigation.of(alert.family()),
                        "%s, now %s in %s, %s when it fired"
                                .formatted(
                                        alert.region(),
                                        FreshnessWords.burn(standings
                                                .now(alert)
                                                .map(BurnRate::longBurn)
                                                .orElse(null)),
                                        Figures.window(alert.longWindow()),
                                        FreshnessWords.burn(alert.longBurn())),
                        FreshnessWords.badge(alert.severity()),
                        new Moment(alert.firedAt(), clock.instant())));
        if (firing.size() > SHOWN) {
            card.row("All that burn", FreshnessNavigation.OVERVIEW, "%,d more".formatted(firing.size() - SHOWN));
        }
        return card;
    }
}
