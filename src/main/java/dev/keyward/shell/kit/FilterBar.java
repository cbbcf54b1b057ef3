package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Above every list: search first, two or three filters, what is set as chips, and what the filters hide. On a phone the
 * filters stand behind a button (frontend/tools.css).
 */
public final class FilterBar extends Div {
    private final Div chips = new Div();
    private final Button fold = new Button("Filters", new Glyph("filter"), click -> unfold());

    public FilterBar() {
        addClassName("kw-filter-bar");
        getElement().setAttribute("role", "search");
        chips.addClassName("kw-filter-set");
        chips.getElement().setAttribute("aria-live", "polite");
        fold.addClassName("kw-filter-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.setVisible(false);
        add(fold, chips);
    }

    private void unfold() {
        var open = !hasClassName("kw-unfolded");
        setClassName("kw-unfolded", open);
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** The search field; {@code /} focuses it. Tells what was typed after a pause of 300 ms. */
    public FilterBar search(String placeholder, String value, Consumer<String> changed) {
        var field = new TextField();
        field.addClassName("kw-search");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(new Glyph("search"));
        field.setClearButtonVisible(true);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(300);
        field.addValueChangeListener(change -> changed.accept(change.getValue().strip()));
        addComponentAsFirst(field);
        return this;
    }

    /** The two or three filters people use, after the search. */
    public FilterBar filters(Component... fields) {
        fold.setVisible(true);
        for (var field : fields) {
            addComponentAtIndex(indexOf(chips), field);
        }
        return this;
    }

    /** Filters for rare questions, behind a button. */
    public FilterBar more(Component... fields) {
        var button = new Button("More filters", new Glyph("filter"));
        var column = new Div(fields);
        column.addClassName("kw-stack");
        var popover = new Popover(column);
        popover.setTarget(button);
        popover.setAriaLabel("More filters");
        return filters(button, popover);
    }

    /**
     * Shows what is set and what that hides.
     *
     * @param set the words of a filter, such as {@code Owner: team-catalog}, and how to take it away
     * @param hidden rows the filters hide; below one nothing is said
     */
    public void shows(Map<String, Runnable> set, long hidden) {
        chips.removeAll();
        set.forEach((words, clear) -> chips.add(chip(words, clear)));
        if (hidden > 0) {
            var count = new Span("%s hidden by filters"
                    .formatted(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(hidden)));
            count.addClassName("kw-hidden-count");
            var clear = new Button("Clear", click -> Map.copyOf(set).values().forEach(Runnable::run));
            clear.addClassName("kw-inline-button");
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            chips.add(count, clear);
        }
    }

    private static Button chip(String words, Runnable clear) {
        var button = new Button(words, new Glyph("close"), click -> clear.run());
        button.setIconAfterText(true);
        button.addClassName("kw-filter-chip");
        button.setAriaLabel("Remove filter " + words);
        return button;
    }
}
