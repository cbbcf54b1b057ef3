package dev.keyward.charter.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.charter.Clause;
import dev.keyward.charter.proof.Control;
import dev.keyward.shell.kit.Glyph;
import java.util.Locale;
import java.util.function.Consumer;

/** One clause while it is written. Its id follows from its first words unless somebody gives it one. */
final class ClauseRow extends Composite<Div> {
    private static final int LONGEST_ID = 63;
    private final TextArea text = new TextArea();
    private final TextField id = new TextField("Id");
    private final Select<Control> control = new Select<>();

    ClauseRow(Consumer<ClauseRow> raise, Consumer<ClauseRow> remove) {
        text.setMaxLength(Clause.LONGEST);
        text.addClassName("kw-wide");
        id.setPlaceholder("from the first words");
        control.setLabel("Control that proves it");
        control.setItems(Control.values());
        control.setEmptySelectionAllowed(true);
        control.setEmptySelectionCaption("None: people keep it");
        control.setItemLabelGenerator(one -> one == null ? "None: people keep it" : one.title());
        control.addClassName("kw-clause-control");
        var up = icon("up", "Move the clause up", () -> raise.accept(this));
        var gone = icon("close", "Remove the clause", () -> remove.accept(this));
        var buttons = new Div(up, gone);
        buttons.addClassName("kw-actions");
        var line = new Div(id, control, buttons);
        line.addClassName("kw-clause-line");
        getContent().add(text, line);
        getContent().addClassName("kw-clause-row");
    }

    /** Says which clause it is, counted from 1. */
    void numbered(int place) {
        text.setLabel("Clause " + place);
    }

    ClauseRow shows(Clause clause) {
        text.setValue(clause.text());
        id.setValue(clause.id());
        control.setValue(clause.control());
        return this;
    }

    /** The clause as it is written; refused when it cannot be one. */
    Clause clause() {
        return new Clause(
                id.isEmpty() ? slug(text.getValue()) : id.getValue().strip(), text.getValue(), control.getValue());
    }

    void focus() {
        text.focus();
    }

    static String slug(String words) {
        var slug = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("^(([a-z0-9]+-){3}[a-z0-9]+)-.*$", "$1")
                .replaceAll("-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST_ID));
    }

    private static Button icon(String glyph, String words, Runnable act) {
        var button = new Button(new Glyph(glyph), click -> act.run());
        button.addClassName("kw-icon-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
