package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.ui.ScorecardNavigation;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.agenda.Table;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Standing;
import dev.keyward.review.snapshot.Standing.CriterionRow;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the domain stands, where it stood when the quarter began, and which families moved. */
final class LevelCard extends Composite<Card> {
    private final transient Report report;

    LevelCard(Report report) {
        this.report = report;
    }

    @Override
    protected Card initContent() {
        var standing = report.standing();
        var card = new Card("Where it stands", levels(standing));
        card.beside(
                new Anchor(ScorecardNavigation.domain(new DomainId(report.head().domain())), "Scorecard"));
        card.addClassName("kw-review-moves");
        card.add(new Paragraph(families(standing)));
        for (var move : standing.moves().stream().limit(8).toList()) {
            card.row(
                    move.family(),
                    "families/%s?tab=maturity".formatted(move.family()),
                    move.because(),
                    ReviewWords.soft("L%d \u2192 L%d, %s".formatted(move.from(), move.to(), Say.day(move.at()))));
        }
        if (!standing.criteria().isEmpty()) {
            card.add(new Details("Every criterion", new DataTable("Criteria", table(standing))));
        }
        if (!report.checklist().holdsNothing()) {
            card.add(new Details("Production checklist", new DataTable("Production checklist", report.checklist())));
        }
        return card;
    }

    private Div levels(Standing standing) {
        var row = new Div(
                ReviewWords.soft(report.head().asOf()),
                new LevelSteps(standing.level()),
                ReviewWords.soft("When the quarter began"),
                new LevelSteps(standing.before()));
        row.addClassName("kw-review-levels");
        return row;
    }

    private static String families(Standing standing) {
        var levels = IntStream.range(0, standing.levels().size())
                .filter(level -> standing.levels().get(level) > 0)
                .mapToObj(level -> "%d at L%d".formatted(standing.levels().get(level), level))
                .collect(Collectors.joining(", "));
        var moved = standing.moves().isEmpty()
                ? "No family came to another level."
                : Say.count(standing.moves().size(), "move", "moves") + " in the quarter:";
        return levels.isEmpty() ? "No family is active." : "Active families: %s. %s".formatted(levels, moved);
    }

    private Table table(Standing standing) {
        return new Table(
                List.of("Criterion", "Quarter began", "Gathered", "Failed", "No data", "Skipped"),
                standing.criteria().stream().map(this::row).toList());
    }

    private Table.Row row(CriterionRow row) {
        var before = row.before();
        var now = row.now();
        return new Table.Row(
                List.of(
                        row.id() + " " + row.title(),
                        before == null ? "\u2013" : before.words(),
                        now.words(),
                        String.valueOf(now.failed()),
                        String.valueOf(now.noData()),
                        String.valueOf(now.skipped())),
                "scorecard?domain=%s&criterion=%s".formatted(report.head().domain(), row.id()));
    }
}
