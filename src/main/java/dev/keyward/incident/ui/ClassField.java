package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.classification.ClassHelper;
import dev.keyward.incident.classification.StrictRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class of an incident, found by three questions; the next one is asked when the one before was answered no. */
final class ClassField extends Composite<Div> {
    private final List<RadioButtonGroup<Boolean>> questions = new ArrayList<>();
    private final RadioButtonGroup<IncidentClass> byHand = new RadioButtonGroup<>("Class");
    private final Div verdict = new Div();
    private final TextArea reason = new TextArea("Why not Class A");
    private List<String> strict = List.of();

    ClassField() {
        getContent().addClassName("kw-class-field");
        for (var question : ClassHelper.values()) {
            getContent().add(question(question));
        }
        verdict.addClassName("kw-class-verdict");
        verdict.getElement().setAttribute("aria-live", "polite");
        byHand.setItems(IncidentClass.values());
        byHand.setItemLabelGenerator(one -> "%s: %s".formatted(one, one.meaning()));
        byHand.setVisible(false);
        byHand.addValueChangeListener(change -> judge());
        reason.setWidthFull();
        reason.setMaxLength(1_000);
        reason.setVisible(false);
        reason.setHelperText("Stale values of a STRICT family do harm, so a lower class needs a reason.");
        getContent().add(verdict, byHand, reason, chooser());
        judge();
    }

    private RadioButtonGroup<Boolean> question(ClassHelper asked) {
        var field = new RadioButtonGroup<Boolean>(asked.question());
        field.setItems(true, false);
        field.setItemLabelGenerator(yes -> yes ? "Yes" : "No");
        field.addClassName("kw-class-question");
        field.addValueChangeListener(change -> judge());
        questions.add(field);
        return field;
    }

    private Button chooser() {
        var button = new Button("Choose the class by hand");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("kw-inline-button");
        button.addClickListener(click -> {
            byHand.setVisible(true);
            button.setVisible(false);
        });
        return button;
    }

    /** @param names the chosen families whose class is STRICT */
    void affects(List<String> names) {
        strict = names;
        judge();
    }

    /** What was answered or chosen; null while that is open. */
    @Nullable
    IncidentClass chosen() {
        return byHand.getValue() != null ? byHand.getValue() : proposal().proposed();
    }

    @Nullable
    String reason() {
        return reason.isVisible() && !reason.getValue().isBlank() ? reason.getValue() : null;
    }

    /** Says at the question or the reason what is missing. */
    void complain(String field, String message) {
        if (field.equals("classReason")) {
            reason.setErrorMessage(message);
            reason.setInvalid(true);
            reason.focus();
        } else {
            verdict.removeAll();
            verdict.add(new Span(message));
            verdict.addClassName("kw-class-missing");
            questions.stream()
                    .filter(question -> question.isVisible() && question.getValue() == null)
                    .findFirst()
                    .ifPresent(question -> question.getElement().callJsFunction("focus"));
        }
    }

    private ClassHelper.Proposal proposal() {
        List<@Nullable Boolean> answers = new ArrayList<>();
        questions.forEach(question -> answers.add(question.getValue()));
        return ClassHelper.of(answers);
    }

    private void judge() {
        var asked = true;
        for (var question : questions) {
            question.setVisible(asked && byHand.getValue() == null);
            asked = asked && Boolean.FALSE.equals(question.getValue());
        }
        var chosen = chosen();
        verdict.removeClassName("kw-class-missing");
        verdict.removeAll();
        if (chosen != null) {
            verdict.add(new ClassBadge(chosen), new Span(chosen.meaning()));
        } else if (questions.stream().allMatch(question -> Boolean.FALSE.equals(question.getValue()))) {
            verdict.add(new Span(proposal().because()));
            byHand.setVisible(true);
        }
        reason.setInvalid(false);
        reason.setVisible(
                chosen != null && StrictRule.against(chosen, strict, null).isPresent());
    }
}
