package dev.keyward.runbook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.Step;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.shell.kit.DurationField;
import dev.keyward.shell.kit.Glyph;
import java.time.Duration;
import java.util.function.Consumer;

/** The fields of one step while its runbook is written. */
final class StepRow extends Div {
    private final Span number = new Span();
    private final Select<StepKind> kind = new Select<>();
    private final TextField title = new TextField("What to do");
    private final DurationField most = new DurationField("At most");
    private final TextArea instructions = new TextArea("How, in Markdown");

    StepRow(Consumer<StepRow> raise, Consumer<StepRow> remove) {
        addClassName("kw-step");
        number.addClassName("kw-step-number");
        kind.setLabel("Kind");
        kind.setItems(StepKind.values());
        kind.setItemLabelGenerator(StepKind::label);
        kind.setValue(StepKind.CUSTOM);
        title.setMaxLength(Step.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        most.shows(Duration.ofMinutes(15));
        instructions.setMaxLength(Step.LONGEST_INSTRUCTIONS);
        instructions.setWidthFull();
        var line = new Div(kind, title, most);
        line.addClassName("kw-step-fields");
        var acts = new Div(
                icon("up", "Move this step up", () -> raise.accept(this)),
                icon("close", "Remove this step", () -> remove.accept(this)));
        acts.addClassName("kw-actions");
        var words = new Div(line, instructions, acts);
        words.addClassName("kw-step-words");
        add(number, words);
    }

    StepRow shows(Step step) {
        kind.setValue(step.kind());
        title.setValue(step.title());
        most.shows(step.maxDuration());
        instructions.setValue(step.instructions());
        return this;
    }

    void numbered(int place) {
        number.setText(String.valueOf(place));
    }

    /** The step as it is written; refused when it cannot be one. */
    Step step() {
        var limit = most.isReadable() ? most.duration() : null;
        if (limit == null) {
            throw Refused.invalid(
                    "steps",
                    "Step %s has no limit that can be read.".formatted(number.getText()),
                    "Write a duration such as 90s, 10m or 2h.");
        }
        return new Step(kind.getValue(), title.getValue(), instructions.getValue(), limit);
    }

    void focusTitle() {
        title.focus();
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
