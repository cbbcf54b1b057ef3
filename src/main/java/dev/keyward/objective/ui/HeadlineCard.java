package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.objective.ObjectiveState;
import dev.keyward.objective.Standing;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Question;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatTile;
import java.util.Locale;
import java.util.stream.Stream;

/** The promise as a sentence, how its worst region stands in four numbers, and the acts on the objective. */
final class HeadlineCard extends Composite<Card> {
    private final transient FreshnessDesk desk;
    private final transient Shown shown;

    HeadlineCard(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Freshness objective", new Paragraph(FreshnessWords.promise(shown.objective())), origin());
        card.beside(acts());
        if (shown.regions().isEmpty()) {
            card.add(
                    FreshnessWords.badge(shown.objective().state()),
                    soft(why(shown.objective().state())));
            return card;
        }
        card.add(numbers(shown.regions().getFirst()));
        return card;
    }

    private Component origin() {
        var wish = shown.objective().wish();
        if (wish != null) {
            return soft("The owner chose this: %s".formatted(wish.reason()));
        }
        return soft(
                shown.objective().declared()
                        ? "The family's own promise."
                        : "Nobody named a target, so the default of the freshness class counts.");
    }

    private static String why(ObjectiveState state) {
        return state == ObjectiveState.DRAFT
                ? "It counts as soon as the family is in use."
                : "Nobody is held to it; take it up again to see its budget.";
    }

    private Component numbers(Standing worst) {
        var tiles = new Div(
                new StatTile("Budget left", FreshnessWords.budget(worst.remaining()))
                        .because(why(Question.LEFT, worst)),
                new StatTile("Good", Figures.percent(worst.sli())).because(why(Question.GOOD, worst)),
                new StatTile("Burn, 6 h", FreshnessWords.burn(worst.burn(Ruleset.DEFAULT.forecast())))
                        .because(why(Question.BURN, worst)),
                new StatTile("Coverage", Figures.percent(worst.coverage())).because(why(Question.COVERAGE, worst)));
        tiles.addClassName("kw-freshness-stats");
        var state = new Div(FreshnessWords.badge(worst.state()), soft(place(worst)));
        state.addClassName("kw-actions");
        var all = new Div(state, tiles);
        all.addClassName("kw-stack");
        return all;
    }

    private static String why(Question question, Standing standing) {
        return String.join("\n", question.of(standing.arithmetic()));
    }

    private String place(Standing worst) {
        var evidence = FreshnessWords.of(worst.evidence()).toLowerCase(Locale.ROOT);
        var exhausts = worst.exhaustsAt();
        return "%s%s, %s%s."
                .formatted(
                        shown.regions().size() > 1
                                ? "The worst of %d regions is "
                                        .formatted(shown.regions().size())
                                : "In ",
                        worst.region(),
                        evidence,
                        exhausts == null ? "" : "; exhausted " + Moment.absolute(exhausts) + " if it goes on");
    }

    private Component[] acts() {
        var edit = new Button(
                "Edit objective", new Glyph("edit"), click -> new ObjectiveDialog(desk, shown.objective()).open());
        var family = shown.family();
        return Stream.concat(
                        Stream.of(desk.owning(family, edit)),
                        shown.objective().state().availableTransitions().stream()
                                .map(to -> desk.owning(family, move(to))))
                .toArray(Component[]::new);
    }

    private Button move(ObjectiveState to) {
        return new Button(
                MoveDialog.verb(shown.objective().state(), to),
                click -> new MoveDialog(desk, shown.objective(), to).open());
    }

    static Paragraph soft(String words) {
        var soft = new Paragraph(words);
        soft.addClassName("kw-soft");
        return soft;
    }
}
