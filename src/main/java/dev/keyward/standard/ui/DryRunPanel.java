package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatTile;
import dev.keyward.standard.DryRun;
import dev.keyward.standard.DryRun.Row;
import org.jspecify.annotations.Nullable;

/** What would change for whom: four numbers, then the findings, errors first. */
final class DryRunPanel extends Div {
    DryRunPanel(DryRun run) {
        addClassName("kw-stack");
        var tiles = new Div(
                new StatTile("Families it holds for", "%,d".formatted(run.families())),
                new StatTile("Findings gained", "%,d".formatted(run.gained())),
                new StatTile("Findings lost", "%,d".formatted(run.lost())),
                new StatTile("Other severity", "%,d".formatted(run.changed())),
                new StatTile("Newly blocked", "%,d".formatted(run.newlyBlocked())));
        tiles.addClassNames("kw-stats", "kw-stats-flat");
        var card = new Card("What would change", new Paragraph(sentence(run)), tiles);
        if (run.total() > 0) {
            card.add(rows(run));
        }
        add(card);
    }

    /** Such as {@code Its 12 families gain 1 finding and lose 3; 0 get another severity.} */
    static String counts(DryRun run) {
        return "Its %,d %s gain %,d %s and lose %,d; %,d get another severity."
                .formatted(
                        run.families(),
                        run.families() == 1 ? "family" : "families",
                        run.gained(),
                        run.gained() == 1 ? "finding" : "findings",
                        run.lost(),
                        run.changed());
    }

    static String sentence(DryRun run) {
        if (run.total() == 0) {
            return "No family would gain or lose a finding.";
        }
        var shown = run.total() > DryRun.MOST_ROWS
                ? " The %,d gravest of %,d are listed.".formatted(DryRun.MOST_ROWS, run.total())
                : "";
        var blocked = run.newlyBlocked() == 0
                ? "No family that could be active now would be blocked."
                : "%,d %s that could be active now would be blocked by an error: active ones stay active, drafts wait."
                        .formatted(run.newlyBlocked(), run.newlyBlocked() == 1 ? "family" : "families");
        return blocked + shown;
    }

    private static Component rows(DryRun run) {
        var grid = new Grid<Row>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(run.rows().size() <= 20);
        grid.getElement().setAttribute("aria-label", "Findings that would change");
        grid.addColumn(new ComponentRenderer<>(row -> FamilyNavigation.link(row.family())))
                .setHeader("Family")
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(Row::ruleId).setHeader("Rule").setWidth("5rem").setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(row -> severity(row.before())))
                .setHeader("Now")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(row -> severity(row.after())))
                .setHeader("Then")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(Row::message).setHeader("What it says").setWidth("18rem").setFlexGrow(3);
        GridCards.on(grid, new ComponentRenderer<>(DryRunPanel::card));
        grid.setItems(run.rows());
        return grid;
    }

    private static Component card(Row row) {
        var line = new Div(FamilyNavigation.link(row.family()), new Span(row.ruleId()));
        line.addClassName("kw-grid-card-line");
        var change = new Div(severity(row.before()), new Span("→"), severity(row.after()));
        change.addClassName("kw-actions");
        var card = new Div(line, change, new Span(row.message()));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Component severity(@Nullable Severity severity) {
        if (severity == null) {
            var none = new Span("none");
            none.addClassName("kw-soft");
            return none;
        }
        return SettingWords.badge(severity);
    }
}
