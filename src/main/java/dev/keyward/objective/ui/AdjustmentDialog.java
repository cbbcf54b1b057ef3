package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Adjustment.Kind;
import dev.keyward.objective.NewAdjustment;
import dev.keyward.objective.Standing;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Excludes a time, resets the budget or leaves a note. Times are UTC, as everywhere. */
final class AdjustmentDialog {
    private final FreshnessDesk desk;
    private final Shown shown;
    private final Select<Kind> kind = new Select<>();
    private final Select<String> region = new Select<>();
    private final DateTimePicker from = new DateTimePicker("From (UTC)");
    private final DateTimePicker to = new DateTimePicker("To (UTC)");
    private final TextArea reason = new TextArea("Reason");

    AdjustmentDialog(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
        kind.setLabel("What");
        kind.setItems(List.of(Kind.EXCLUDE, Kind.RESET, Kind.NOTE));
        kind.setItemLabelGenerator(Words::of);
        kind.setHelperText("Exclude and reset change numbers, so somebody else approves them first.");
        kind.setValue(Kind.NOTE);
        kind.addValueChangeListener(change -> to.setVisible(change.getValue() != Kind.RESET));
        region.setLabel("Region");
        region.setEmptySelectionAllowed(true);
        region.setItems(shown.regions().stream().map(Standing::region).toList());
        region.setItemLabelGenerator(name -> name == null || name.isEmpty() ? "All regions" : name);
        var hour = LocalDateTime.ofInstant(desk.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        from.setValue(hour.minusHours(1));
        to.setValue(hour);
        reason.setMaxLength(500);
        reason.addClassName("kw-wide");
    }

    void open() {
        new EditDialog(
                        "Adjust the budget of " + shown.family(),
                        "Add",
                        this::added,
                        () -> PageChanged.tell(UI.getCurrent()))
                .field("kind", kind)
                .field("region", region)
                .field("from", from)
                .field("to", to)
                .field("reason", reason)
                .open();
    }

    private String added() {
        var begins = at(from.getValue());
        if (begins == null) {
            throw Refused.invalid("from", "Say when it began.", "");
        }
        var after = desk.adjustments.request(
                shown.family(),
                new NewAdjustment(
                        kind.getValue(),
                        region.getValue() == null || region.getValue().isEmpty() ? null : region.getValue(),
                        begins,
                        kind.getValue() == Kind.RESET ? null : at(to.getValue()),
                        reason.getValue()));
        return after.state() == Adjustment.State.NOTED ? "The note is there." : "Asked. A domain approver decides.";
    }

    private static @Nullable Instant at(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
