package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.shell.kit.GridCards;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Patterns that nobody registered, those that take most first, with the template proposed for each. */
final class PatternGrid extends Grid<UnknownPattern> {
    private final transient Function<UnknownPattern, Component> acts;

    PatternGrid(Function<UnknownPattern, Component> acts, Consumer<Integer> selected) {
        super(UnknownPattern.class, false);
        this.acts = acts;
        addClassName("kw-pattern-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Unregistered patterns");
        select();
        columns();
        GridCards.on(this, new ComponentRenderer<>(this::card));
        addSelectionListener(
                change -> selected.accept(change.getAllSelectedItems().size()));
    }

    /** What has no template, or a family by now, cannot be drafted, so the grid's own box for all is not there. */
    private void select() {
        setSelectionMode(SelectionMode.MULTI);
        setItemSelectableProvider(PatternWords::isDraftable);
    }

    private void columns() {
        addComponentColumn(PatternGrid::what)
                .setHeader("Pattern")
                .setFlexGrow(4)
                .setWidth("24rem");
        number("Keys", PatternWords::number);
        number("Bytes", one -> one.bytes() == 0 ? "\u2013" : Sizes.bytes(one.bytes()));
        addColumn(one -> PatternWords.expiry(one.expiry()))
                .setHeader("Expires")
                .setFlexGrow(1)
                .setWidth("10rem");
        addColumn(PatternWords::confidence)
                .setHeader("Confidence")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(acts::apply).setHeader("Acts").setAutoWidth(true).setFlexGrow(0);
    }

    private void number(String header, com.vaadin.flow.function.ValueProvider<UnknownPattern, String> value) {
        addColumn(value)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void shows(List<UnknownPattern> patterns) {
        setItems(patterns);
        setAllRowsVisible(patterns.size() <= 50);
    }

    private static Component what(UnknownPattern pattern) {
        var example = new Span(
                pattern.examples().isEmpty()
                        ? ""
                        : "such as " + pattern.examples().getFirst());
        example.addClassNames("kw-soft", "kw-small", "kw-mono");
        var what = new Div(PatternWords.template(pattern), example);
        what.addClassName("kw-pattern");
        return what;
    }

    private Component card(UnknownPattern pattern) {
        var numbers = new Span("%s keys \u00b7 %s \u00b7 %s \u00b7 confidence %s"
                .formatted(
                        PatternWords.number(pattern),
                        pattern.bytes() == 0 ? "size unknown" : Sizes.bytes(pattern.bytes()),
                        pattern.expiry() == null ? "life unknown" : PatternWords.expiry(pattern.expiry()),
                        PatternWords.confidence(pattern).toLowerCase(Locale.ROOT)));
        numbers.addClassName("kw-soft");
        var card = new Div(what(pattern), numbers, acts.apply(pattern));
        card.addClassName("kw-grid-card");
        return card;
    }
}
