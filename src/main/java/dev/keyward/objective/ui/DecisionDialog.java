package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.AdjustmentEffects.Effect;
import dev.keyward.objective.Standing;
import dev.keyward.objective.budget.Figures;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.ChangeTable.Change;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says yes or no to an exclusion or a reset that somebody else asked for. */
final class DecisionDialog {
    private static final String YES = "Approve: the numbers change";
    private static final String NO = "Reject: the numbers stay";
    private static final String AGREE = "Agree: rollouts are no longer frozen by it";
    private static final String REFUSE = "Refuse: rollouts stay frozen until it is as strict as it was";

    private final FreshnessDesk desk;
    private final Adjustment adjustment;
    private final boolean looser;
    private final RadioButtonGroup<String> answer = new RadioButtonGroup<>("Decision");
    private final TextArea comment = new TextArea("Comment");

    DecisionDialog(FreshnessDesk desk, Adjustment adjustment) {
        this.desk = desk;
        this.adjustment = adjustment;
        this.looser = adjustment.kind() == Adjustment.Kind.LOOSEN;
        answer.setItems(looser ? List.of(AGREE, REFUSE) : List.of(YES, NO));
        answer.addClassName("kw-wide");
        comment.setMaxLength(500);
        comment.addClassName("kw-wide");
    }

    private Paragraph question() {
        return new Paragraph(
                looser
                        ? "%s made the objective looser while its budget was in trouble: %s"
                                .formatted(adjustment.requestedBy(), adjustment.reason())
                        : "%s asks %s: %s".formatted(adjustment.requestedBy(), wish(), adjustment.reason()));
    }

    private String wish() {
        var where = adjustment.region() == null ? "in all regions" : "in " + adjustment.region();
        var from = Moment.absolute(adjustment.fromAt());
        var to = adjustment.toAt();
        return to == null
                ? "to begin with a full budget at %s, %s".formatted(from, where)
                : "to leave out %s to %s, %s".formatted(from, Moment.absolute(to), where);
    }

    /** What the decision is about, before and after. */
    private ChangeTable table() {
        var was = adjustment.was();
        var became = adjustment.became();
        return new ChangeTable(
                was != null && became != null
                        ? was.to(became).stream()
                                .map(one -> new Change(Words.sentence(one.field()), one.before(), one.after()))
                                .toList()
                        : desk.effects.of(adjustment.id()).stream()
                                .map(DecisionDialog::change)
                                .toList());
    }

    private static Change change(Effect effect) {
        return new Change("Budget left in " + effect.region(), words(effect.before()), words(effect.after()));
    }

    private static @Nullable String words(@Nullable Standing standing) {
        var remaining = standing == null ? null : standing.remaining();
        return standing == null
                ? null
                : "%s, %s"
                        .formatted(
                                remaining == null ? "no data" : Figures.percent(remaining),
                                Words.of(standing.state()).toLowerCase(Locale.ROOT));
    }

    void open() {
        new EditDialog(
                        "Adjust the budget of " + adjustment.family(),
                        "Decide",
                        this::decided,
                        () -> PageChanged.tell(UI.getCurrent()))
                .shows(question())
                .shows(table())
                .field("decision", answer)
                .field("comment", comment)
                .open();
    }

    /** Nothing is chosen beforehand: a hurried Enter must not approve. */
    private String decided() {
        if (answer.isEmpty()) {
            throw Refused.invalid("decision", "Choose one of the two.", "Nothing was decided.");
        }
        var agreed = List.of(YES, AGREE).contains(answer.getValue());
        desk.adjustments.decide(adjustment.id(), agreed, comment.getValue());
        if (looser) {
            return agreed ? "Agreed to." : "Refused; rollouts stay frozen.";
        }
        return agreed ? "Approved; the budget is counted again." : "Rejected.";
    }
}
