package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.NamingStandard;

/** Every version of every standard, the newest of a scope first. */
final class StandardGrid extends Grid<NamingStandard> {
    private final transient StandardDesk desk;

    StandardGrid(StandardDesk desk) {
        this.desk = desk;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Versions of standards");
        addColumn(new ComponentRenderer<>(StandardGrid::name))
                .setHeader("Standard")
                .setWidth("14rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(row -> SettingWords.badge(row.state())))
                .setHeader("State")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(StandardGrid::sets).setHeader("Sets").setWidth("8rem").setFlexGrow(0);
        addColumn(NamingStandard::note)
                .setHeader("What it is about")
                .setWidth("14rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(this::since))
                .setHeader("Since")
                .setWidth("12rem")
                .setFlexGrow(0);
        GridCards.on(this, new ComponentRenderer<>(this::card));
    }

    private static Anchor name(NamingStandard standard) {
        return new Anchor(
                StandardNavigation.path(standard.id()),
                "%s, version %d".formatted(Words.sentence(standard.scope().words()), standard.edition()));
    }

    private static String sets(NamingStandard standard) {
        var count = standard.settings().size();
        return count == 0 ? "nothing" : count == 1 ? "1 rule" : count + " rules";
    }

    private Component since(NamingStandard standard) {
        var at = standard.effectiveFrom() == null ? standard.updatedAt() : standard.effectiveFrom();
        var by = standard.madeEffectiveBy() == null ? standard.editor() : standard.madeEffectiveBy();
        return new Span(new Moment(at, desk.now()), new Span(" by " + by));
    }

    private Component card(NamingStandard standard) {
        var line = new Div(name(standard), SettingWords.badge(standard.state()));
        line.addClassName("kw-grid-card-line");
        var card = new Div(line, new Span(standard.note()), since(standard));
        card.addClassName("kw-grid-card");
        return card;
    }
}
