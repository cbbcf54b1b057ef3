package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.FamilyMaturity;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Moment;

/** What the family was found to be, the latest first; nothing here is ever changed or taken away. */
final class ResultsCard extends Composite<Card> {
    private static final int MOST = 12;
    private final transient ScorecardDesk desk;
    private final FamilyId family;

    ResultsCard(ScorecardDesk desk, FamilyId family) {
        this.desk = desk;
        this.family = family;
    }

    @Override
    protected Card initContent() {
        var words = new Paragraph("A result is kept whenever it differs from the one before.");
        words.addClassName("kw-soft");
        var lines = new Lines();
        desk.maturity().history(family, MOST).forEach(result -> line(lines, result));
        return new Card("Results", words, lines);
    }

    private void line(Lines lines, FamilyMaturity result) {
        lines.line(
                new LevelSteps(result.level(), result.label()),
                "%s Ruleset %d, %s."
                        .formatted(
                                result.because(),
                                result.ruleset(),
                                result.occasion().label()),
                new Moment(result.asOf(), desk.clock().instant()));
    }
}
