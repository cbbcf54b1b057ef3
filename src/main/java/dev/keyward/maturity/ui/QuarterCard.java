package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.Scorecard;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On a reviewer's home: where every domain stands and what moved this quarter; each cell opens its cause. */
@Component
class QuarterCard implements HomeCard {
    private final ScorecardDesk desk;

    QuarterCard(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.REVIEWER ? 0 : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var scorecard = desk.scorecards().at(null, null);
        var card =
                new Card("Quarter " + Quarter.of(scorecard.asOf()), new Paragraph(ScorecardWords.sentence(scorecard)));
        card.addClassName("kw-home-wide");
        if (scorecard.domains().isEmpty()) {
            card.add(new Paragraph(
                    "No domain was evaluated yet. The first evaluation runs half a minute after a start."));
            return card;
        }
        card.add(new HeatMap(scorecard.domains(), ""));
        return card.beside(
                new LevelSteps(level(scorecard)), new Anchor(ScorecardNavigation.SCORECARD, "Open the scorecard"));
    }

    private static @org.jspecify.annotations.Nullable Integer level(Scorecard scorecard) {
        var organisation = scorecard.organisation();
        return organisation == null ? null : organisation.report().level().level();
    }
}
