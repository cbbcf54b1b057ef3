package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.objective.Objective;
import dev.keyward.objective.ObjectiveState;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.PageChanged;
import java.util.Locale;

/** Pauses an objective, takes it up again or retires it, with a reason. */
final class MoveDialog {
    private final FreshnessDesk desk;
    private final Objective objective;
    private final ObjectiveState to;
    private final TextArea reason = new TextArea("Reason");

    MoveDialog(FreshnessDesk desk, Objective objective, ObjectiveState to) {
        this.desk = desk;
        this.objective = objective;
        this.to = to;
        reason.setMaxLength(500);
        reason.addClassName("kw-wide");
        reason.setHelperText(
                switch (to) {
                    case PAUSED -> "Its budget goes on being counted; nobody is alerted.";
                    case RETIRED -> "Nobody is held to it, and the family counts as one without an objective.";
                    case ACTIVE, DRAFT -> "Its budget counts from what was measured all along.";
                });
    }

    static String verb(ObjectiveState from, ObjectiveState to) {
        return switch (to) {
            case PAUSED -> "Pause";
            case RETIRED -> "Retire";
            case ACTIVE, DRAFT -> from == ObjectiveState.PAUSED ? "Resume" : "Take up again";
        };
    }

    void open() {
        var verb = verb(objective.state(), to);
        new EditDialog(
                        "%s the objective of %s".formatted(verb, objective.family()),
                        verb + " the objective",
                        this::moved,
                        () -> PageChanged.tell(UI.getCurrent()))
                .field("reason", reason)
                .open();
    }

    private String moved() {
        desk.objectives.move(objective.family(), objective.version(), to, reason.getValue());
        var done = "The objective of %s is %s."
                .formatted(objective.family(), to.name().toLowerCase(Locale.ROOT));
        return desk.andFrozen(objective.family(), done);
    }
}
