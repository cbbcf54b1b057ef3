package dev.keyward.discovery.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanSchedule;
import dev.keyward.discovery.ScanSchedules;
import dev.keyward.pace.Pace;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks when a keyspace is scanned by itself, and how. */
final class ScheduleDialog {
    private static final List<Pace> PACES = List.of(Pace.STANDARD, Pace.GENTLE, Pace.CAPPED);

    private final ScanSchedule before;
    private final DiscoveryDesk desk;
    private final Runnable saved;
    private final Checkbox enabled = new Checkbox("Scan it every day");
    private final Select<Integer> hour = new Select<>();
    private final Select<ScanKind> kind = new Select<>();
    private final IntegerField keys = new IntegerField("At most names");
    private final Select<Pace> pace = new Select<>();

    ScheduleDialog(ScanSchedule before, DiscoveryDesk desk, Runnable saved) {
        this.before = before;
        this.desk = desk;
        this.saved = saved;
        enabled.setValue(before.version() == 0 || before.enabled());
        offer();
    }

    private void offer() {
        hour.setLabel("At, UTC");
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator("%02d:00"::formatted);
        hour.setValue(before.atHour());
        kind.setLabel("Kind");
        kind.setItems(ScanKind.FULL, ScanKind.SAMPLED);
        kind.setItemLabelGenerator(ScanWords::word);
        kind.setValue(before.kind());
        pace.setLabel("Pace");
        pace.setItems(PACES);
        pace.setItemLabelGenerator(Words::of);
        pace.setValue(before.pace());
        var budget = before.budgetKeys();
        keys.setValue(budget == null ? null : Math.toIntExact(budget));
        keys.setHelperText("From 100. Empty: 50,000.");
        keys.setVisible(kind.getValue() == ScanKind.SAMPLED);
        kind.addValueChangeListener(change -> keys.setVisible(change.getValue() == ScanKind.SAMPLED));
    }

    void open() {
        new EditDialog("Schedule of " + before.keyspace(), "Save", this::save, saved)
                .field("enabled", enabled)
                .field("atHour", hour)
                .field("kind", kind)
                .field("keys", keys)
                .field("pace", pace)
                .open();
    }

    private String save() {
        var wanted = new ScanSchedules.Wanted(
                enabled.getValue(), hour.getValue(), kind.getValue(), budget(), pace.getValue());
        var kept = desk.schedules().change(before.keyspace(), wanted, before.version());
        return kept.enabled()
                ? "%s is scanned every day at %02d:00 UTC.".formatted(kept.keyspace(), kept.atHour())
                : "%s is not scanned by itself any more.".formatted(kept.keyspace());
    }

    private @Nullable Long budget() {
        return kind.getValue() == ScanKind.SAMPLED && keys.getValue() != null
                ? keys.getValue().longValue()
                : null;
    }
}
