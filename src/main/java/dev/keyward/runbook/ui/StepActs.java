package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.RunStep;
import dev.keyward.runbook.step.StepState;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import java.util.Optional;

/** What somebody does to a step: takes it up, ends it, keeps what they saw. The words typed are kept when it is refused. */
final class StepActs extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final transient Runnable changed;
    private final TextField words = new TextField();

    StepActs(RunDesk desk, IncidentNumber number, Runnable changed) {
        this.desk = desk;
        this.number = number;
        this.changed = changed;
        words.setPlaceholder("What you saw, or why");
        words.setMaxLength(500);
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        words.addClassName("kw-grow");
        getContent().addClassName("kw-actions");
    }

    void show(RunStep step) {
        getContent().removeAll();
        words.setAriaLabel("Evidence or reason for step " + step.place());
        if (step.state() == StepState.DOING) {
            getContent().add(words, button("Keep as evidence", step, () -> note(step)));
        }
        offers(step);
        if (step.state() == StepState.PENDING) {
            getContent().addComponentAsFirst(words);
        }
        desk.runs().against(number).ifPresent(why -> buttons().forEach(button -> Barred.because(why, button)));
    }

    private void offers(RunStep step) {
        for (var to : step.state().availableTransitions()) {
            if (step.state() != StepState.PENDING || to == StepState.DOING || to == StepState.SKIPPED) {
                getContent().add(button(verb(step.state(), to), step, () -> move(step, to)));
            }
        }
    }

    private List<Button> buttons() {
        return getContent()
                .getChildren()
                .flatMap(child -> child instanceof Button button
                        ? Optional.of(button).stream()
                        : Optional.<Button>empty().stream())
                .toList();
    }

    private static Button button(String text, RunStep step, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.setAriaLabel("%s: step %d, %s".formatted(text, step.place(), step.title()));
        if ("Done".equals(text) || "Take up".equals(text)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private static String verb(StepState from, StepState to) {
        return switch (to) {
            case PENDING, DOING -> from.hasEnded() ? "Take up again" : "Take up";
            case DONE -> "Done";
            case SKIPPED -> "Skip";
            case FAILED -> "Failed";
        };
    }

    private void note(RunStep step) {
        attempt(() -> desk.runs().note(number, step.place(), words.getValue()));
    }

    private void move(RunStep step, StepState to) {
        attempt(() -> {
            var said = words.getValue();
            if (to == StepState.DONE && !said.isBlank()) {
                desk.runs().note(number, step.place(), said);
            }
            desk.runs().move(number, step.place(), step.version(), to, to == StepState.DONE ? "" : said);
        });
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            words.clear();
            words.setInvalid(false);
        } catch (Refused refused) {
            if (!isTold(refused)) {
                Toast.refused(refused);
            }
        }
        changed.run();
    }

    /** A word that is missing is said where it is to be written. */
    private boolean isTold(Refused refused) {
        var mine = refused.findings().stream()
                .anyMatch(finding -> "reason".equals(finding.field()) || "text".equals(finding.field()));
        words.setErrorMessage(mine ? refused.getMessage() : "");
        words.setInvalid(mine);
        if (mine) {
            words.focus();
        }
        return mine;
    }
}
