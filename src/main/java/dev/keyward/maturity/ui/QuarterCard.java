package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.Scorecard;
import dev.keyward.ownership.DomainId;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.LevelSteps;
import org.springframework.stereotype.Component;

/** On the home page of a reviewer: where the domains stand and what moved this quarter. */
@Component
class QuarterCard implements HomeCard {
    private static final int MOST = 8;
    private final ScorecardDesk desk;

    QuarterCard(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        if (!desk.reader().has(Role.REVIEWER)) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var scorecard = desk.scorecards().at(null, null);
        var card =
                new Card("Quarter " + Quarter.of(scorecard.asOf()), new Paragraph(ScorecardWords.sentence(scorecard)));
        rows(card, scorecard);
        return card.beside(new Anchor(ScorecardNavigation.SCORECARD, "Open the scorecard"));
    }

    private static void rows(Card card, Scorecard scorecard) {
        for (var domain : scorecard.domains().stream().limit(MOST).toList()) {
            card.row(
                    domain.report().domain(),
                    ScorecardNavigation.domain(new DomainId(domain.report().domain())),
                    words(domain),
                    new LevelSteps(domain.report().reached()));
        }
    }

    private static String words(DomainMaturity domain) {
        var moved = StatusWords.move(domain.before(), domain.report().reached());
        var families = domain.report().families();
        return "%d active %s, %d criteria without data%s"
                .formatted(
                        families,
                        families == 1 ? "family" : "families",
                        domain.report().withoutData(),
                        moved.isEmpty() ? "" : ", " + moved);
    }
}
