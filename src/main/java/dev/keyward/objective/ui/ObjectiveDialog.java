package dev.keyward.objective.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.Objective;
import dev.keyward.objective.WindowText;
import dev.keyward.objective.Wish;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Method;
import dev.keyward.shell.kit.DurationField;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner wants differently from what the promise declares; an empty field follows the promise. */
final class ObjectiveDialog {
    private final FreshnessDesk desk;
    private final Objective objective;
    private final Select<Method> method = new Select<>();
    private final NumberField target = new NumberField("Target, % of reads");
    private final DurationField staleness = new DurationField("At most stale");
    private final TextField window = new TextField("Window");
    private final DurationField slice = new DurationField("Slice");
    private final TextField region = new TextField("Only in region");
    private final TextArea reason = new TextArea("Why it differs");

    ObjectiveDialog(FreshnessDesk desk, Objective objective) {
        this.desk = desk;
        this.objective = objective;
        method.setLabel("Counted by");
        method.setItems(List.of(Method.values()));
        method.setEmptySelectionAllowed(true);
        method.setItemLabelGenerator(one -> one == null ? "As the promise says" : FreshnessWords.of(one));
        target.setPlaceholder(Figures.percent(objective.target()).replace(" %", ""));
        staleness.setPlaceholder(Words.typed(objective.maxStaleness()));
        window.setPlaceholder("28d");
        window.setHelperText("28d rolls; MONTH or QUARTER@Europe/Berlin follows the calendar.");
        slice.setPlaceholder("1m");
        slice.setHelperText("For methods that count slices of time.");
        region.setHelperText("Empty judges every region, and the worst counts.");
        reason.setHelperText("While the budget is at risk, burns or is exhausted, a looser objective keeps rollouts"
                + " frozen until somebody else agrees.");
        reason.setMaxLength(500);
        reason.addClassName("kw-wide");
        fill(objective.wish());
    }

    private void fill(@Nullable Wish wish) {
        if (wish == null) {
            return;
        }
        method.setValue(wish.method());
        var share = wish.target();
        target.setValue(
                share == null
                        ? null
                        : BigDecimal.valueOf(share).movePointRight(2).doubleValue());
        staleness.shows(wish.maxStaleness());
        window.setValue(wish.window() == null ? "" : wish.window().text());
        slice.shows(wish.slice());
        region.setValue(wish.region() == null ? "" : wish.region());
        reason.setValue(wish.reason() == null ? "" : wish.reason());
    }

    void open() {
        new EditDialog(
                        "Objective of " + objective.family(),
                        "Save the objective",
                        this::saved,
                        () -> PageChanged.tell(UI.getCurrent()))
                .field("target", target)
                .field("maxStaleness", staleness)
                .field("window", window)
                .field("method", method)
                .field("slice", slice)
                .field("region", region)
                .field("reason", reason)
                .open();
    }

    private String saved() {
        var after = desk.objectives.change(objective.family(), objective.version(), wish());
        return desk.andFrozen(objective.family(), "Saved: " + FreshnessWords.promise(after));
    }

    private Wish wish() {
        var percent = target.getValue();
        return new Wish(
                method.getValue(),
                percent == null
                        ? null
                        : (Double) BigDecimal.valueOf(percent).movePointLeft(2).doubleValue(),
                read("maxStaleness", staleness),
                window(),
                read("slice", slice),
                region.getValue().isBlank() ? null : region.getValue().strip(),
                reason.getValue());
    }

    private @Nullable WindowText window() {
        var typed = window.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return new WindowText(Words.duration(typed).toString());
        } catch (IllegalArgumentException calendar) {
            return new WindowText(typed);
        }
    }

    private static @Nullable Duration read(String name, DurationField field) {
        if (!field.isReadable()) {
            throw Refused.invalid(name, "Write a duration such as 60s, 10m or 24h.", "");
        }
        return field.duration();
    }
}
