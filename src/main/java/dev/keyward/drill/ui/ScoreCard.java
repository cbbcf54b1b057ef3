package dev.keyward.drill.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.drill.Drill;
import dev.keyward.drill.score.Result;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatTile;

/** The score with the arithmetic of each of its parts. */
final class ScoreCard extends Composite<Card> {
    private static final String RULE = """
            40 points for time: all of them within the target, none at twice the target, evenly in between.
            40 for steps: 1 for done, a half for skipped with a reason, nothing for failed or never finished.
            20 for evidence: the share of done steps that left some.
            Computed when the incident was resolved.""";
    private final transient Drill drill;
    private final transient Result result;

    ScoreCard(Drill drill, Result result) {
        this.drill = drill;
        this.result = result;
    }

    @Override
    protected Card initContent() {
        var tiles = new Div(new StatTile("Score", "%d of 100".formatted(result.score())).because(RULE));
        result.parts()
                .forEach(part -> tiles.add(new StatTile(part.name(), "%d of %d".formatted(part.points(), part.most()))
                        .because(part.arithmetic())));
        tiles.addClassNames("kw-stats", "kw-stats-flat", "kw-drill-score");
        var words = new Paragraph(
                "%s It took %s of a target of %s; %d steps done, %d skipped, %d failed, %d never finished."
                        .formatted(
                                DrillWords.verdict(result.score()),
                                DrillWords.minutes(result.minutes()),
                                DrillWords.minutes(drill.targetMinutes()),
                                result.done(),
                                result.skipped(),
                                result.failed(),
                                result.open()));
        return new Card("How it went", words, tiles);
    }
}
