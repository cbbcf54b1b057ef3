package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.objective.Adjustment;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Locale;

/** Says yes or no to an exclusion or a reset that somebody else asked for. */
final class DecisionDialog {
    private static final String YES = "Approve: the numbers change";
    private static final String NO = "Reject: the numbers stay";

    private final FreshnessDesk desk;
    private final Adjustment adjustment;
    private final RadioButtonGroup<String> answer = new RadioButtonGroup<>("Decision");
    private final TextArea comment = new TextArea("Comment");

    DecisionDialog(FreshnessDesk desk, Adjustment adjustment) {
        this.desk = desk;
        this.adjustment = adjustment;
        answer.setItems(List.of(YES, NO));
        answer.setValue(YES);
        answer.setHelperText("%s asks to %s: %s"
                .formatted(
                        adjustment.requestedBy(),
                        Words.of(adjustment.kind()).toLowerCase(Locale.ROOT),
                        adjustment.reason()));
        answer.addClassName("kw-wide");
        comment.setMaxLength(500);
        comment.addClassName("kw-wide");
    }

    void open() {
        new EditDialog(
                        "Adjust the budget of " + adjustment.family(),
                        "Decide",
                        this::decided,
                        () -> PageChanged.tell(UI.getCurrent()))
                .field("decision", answer)
                .field("comment", comment)
                .open();
    }

    private String decided() {
        var after = desk.adjustments.decide(adjustment.id(), YES.equals(answer.getValue()), comment.getValue());
        return after.state() == Adjustment.State.APPROVED ? "Approved; the budget is counted again." : "Rejected.";
    }
}
