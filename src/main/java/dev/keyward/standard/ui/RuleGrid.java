package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.registry.lint.Param;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Objects;

/** The rules with what they ask, why, and where they say something else than built in. */
final class RuleGrid extends Grid<RuleRow> {
    RuleGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Rules");
        addColumn(new ComponentRenderer<>(RuleGrid::id))
                .setHeader("Rule")
                .setWidth("6rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(RuleGrid::asks))
                .setHeader("A family")
                .setWidth("15rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(RuleGrid::severity))
                .setHeader("Built in as")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(RuleGrid::playbook))
                .setHeader("The playbook")
                .setWidth("14rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(RuleGrid::inForce))
                .setHeader("In force")
                .setWidth("12rem")
                .setFlexGrow(1);
        GridCards.on(this, new ComponentRenderer<>(RuleGrid::card));
    }

    private static Component id(RuleRow row) {
        var id = new Span(row.id());
        id.addClassName("kw-mono");
        return id;
    }

    private static Component asks(RuleRow row) {
        var asks = new Div();
        asks.addClassName("kw-rule-asks");
        for (var part : row.parts()) {
            asks.add(new Div(part.title()));
        }
        row.parts().stream()
                .flatMap(part -> part.params().stream())
                .distinct()
                .forEach(param -> asks.add(built(param)));
        return asks;
    }

    /** What is built in: a number, or a list that opens. */
    private static Component built(Param param) {
        return switch (param) {
            case Param.Limit limit -> soft("%s: %,d".formatted(limit.name(), limit.number()));
            case Param.Names names -> {
                var list = new NativeDetails(
                        "%s: %d of them".formatted(names.name(), names.words().size()),
                        soft(SettingWords.value(names.words())));
                list.addClassNames("kw-soft", "kw-small");
                yield list;
            }
        };
    }

    private static Component severity(RuleRow row) {
        var badges = new Div();
        badges.addClassName("kw-rule-asks");
        row.severities().forEach(severity -> badges.add(SettingWords.badge(severity)));
        if (row.exact()) {
            var exact = new StatusBadge(Tone.NEUTRAL, "Fixed");
            exact.setTitle("Purges are exact only while it is kept: no standard weakens it and nobody waives it.");
            badges.add(exact);
        }
        return badges;
    }

    private static Component playbook(RuleRow row) {
        var quotes = new Div();
        row.playbook().forEach(sentence -> quotes.add(soft("“%s”".formatted(sentence))));
        return quotes;
    }

    private static Component inForce(RuleRow row) {
        var where = new Div();
        where.addClassName("kw-rule-asks");
        if (row.elsewhere().isEmpty()) {
            where.add(soft("As built in"));
        }
        for (var standard : row.elsewhere()) {
            var setting = Objects.requireNonNull(RuleRow.setting(standard, row.id()));
            where.add(new Div(
                    new Span(SettingWords.of(setting) + " for "),
                    new Anchor(
                            StandardNavigation.path(standard.id()),
                            standard.scope().words())));
        }
        return where;
    }

    private static Component card(RuleRow row) {
        var line = new Div(id(row), severity(row));
        line.addClassName("kw-grid-card-line");
        var card = new Div(line, asks(row), playbook(row), inForce(row));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Component soft(String words) {
        var soft = new Div(words);
        soft.addClassNames("kw-soft", "kw-small");
        return soft;
    }
}
