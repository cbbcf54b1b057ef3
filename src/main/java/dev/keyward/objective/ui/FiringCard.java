package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.objective.BurnAlert;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.Figures;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the home page of whoever answers at night: the budgets that burn too fast now. */
@Component
class FiringCard implements HomeCard {
    private static final int SHOWN = 5;
    private final Standings standings;
    private final Ownership ownership;
    private final CurrentActor reader;
    private final Clock clock;

    FiringCard(Standings standings, Ownership ownership, CurrentActor reader, Clock clock) {
        this.standings = standings;
        this.ownership = ownership;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var firing = answersAtNight() ? standings.firing() : List.<BurnAlert>of();
        if (firing.isEmpty()) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var card = new Card("Firing burns").counts(firing.size());
        firing.stream()
                .limit(SHOWN)
                .forEach(alert -> card.row(
                        alert.family().text(),
                        FreshnessNavigation.of(alert.family()),
                        "%s, %s in %s"
                                .formatted(
                                        alert.region(),
                                        FreshnessWords.burn(alert.longBurn()),
                                        Figures.window(alert.longWindow())),
                        FreshnessWords.badge(alert.severity()),
                        new Moment(alert.firedAt(), clock.instant())));
        if (firing.size() > SHOWN) {
            card.row("All that burn", FreshnessNavigation.OVERVIEW, "%,d more".formatted(firing.size() - SHOWN));
        }
        return card;
    }

    private boolean answersAtNight() {
        if (reader.has(Role.INCIDENT_COMMANDER)) {
            return true;
        }
        var mine = ownership.teamsOf(reader.actor().name());
        return ownership.teams().stream().anyMatch(team -> team.kind() == Team.Kind.SRE && mine.contains(team.name()));
    }
}
