package dev.keyward.discovery.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.discovery.NewScan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanKind;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to ask for a scan. Each field carries its own errors. */
final class ScanForm extends Composite<Div> {
    private final Select<String> keyspace = new Select<>();
    private final RadioButtonGroup<ScanKind> kind = new RadioButtonGroup<>("How much");
    private final IntegerField keys = new IntegerField("At most names");
    private final IntegerField seconds = new IntegerField("At most seconds");
    private final IntegerField cap = new IntegerField("At most names per second");
    private final RadioButtonGroup<Pace> pace = new RadioButtonGroup<>("Pace");
    private final TextField reason = new TextField("Reason");

    /** @param changed told whenever the scan would be another one */
    ScanForm(List<String> keyspaces, String chosen, Runnable changed) {
        keyspace.setLabel("Keyspace");
        keyspace.setItems(keyspaces);
        keyspace.setValue(keyspaces.contains(chosen) ? chosen : keyspaces.getFirst());
        offerKinds();
        offerLimits();
        List.<AbstractField<?, ?>>of(keyspace, kind, keys, seconds, cap, pace)
                .forEach(field -> field.addValueChangeListener(change -> {
                    arrange();
                    changed.run();
                }));
        arrange();
        getContent().addClassNames("kw-stack", "kw-scan-form");
        getContent().add(keyspace, kind, limits(), pace, reason);
    }

    private void offerKinds() {
        kind.setItems(ScanKind.FULL, ScanKind.SAMPLED);
        kind.setItemLabelGenerator(ScanForm::meaning);
        kind.setValue(ScanKind.FULL);
        pace.setItems(Pace.values());
        pace.setItemLabelGenerator(PaceWords::withCosts);
        pace.setValue(Pace.STANDARD);
        pace.setManualValidation(true);
    }

    private void offerLimits() {
        keys.setHelperText("From 100. Empty: 50,000, or as many as the seconds allow.");
        seconds.setHelperText("1 to 86,400. Empty: no limit of time.");
        cap.setHelperText("From 100. Empty: as the pace allows.");
        reason.setHelperText("Others feel the fast pace, so it takes a reason. The audit trail keeps it.");
        reason.setMaxLength(1_000);
        List.of(keys, seconds, cap).forEach(field -> field.setManualValidation(true));
        reason.setManualValidation(true);
        reason.setWidthFull();
    }

    private Div limits() {
        var limits = new Div(keys, seconds, cap);
        limits.addClassName("kw-scan-limits");
        return limits;
    }

    private void arrange() {
        keys.setVisible(kind.getValue() == ScanKind.SAMPLED);
        seconds.setVisible(kind.getValue() == ScanKind.SAMPLED);
        reason.setVisible(pace.getValue() == Pace.FAST);
    }

    private static String meaning(ScanKind kind) {
        return kind == ScanKind.FULL
                ? "Full: every name once. Keys are counted; sizes and lifetimes come from a sample of them."
                : "Sampled: names from random places within a budget. Quick, and every number has an interval.";
    }

    String keyspace() {
        return keyspace.getValue();
    }

    Pace pace() {
        return pace.getValue();
    }

    ScanCost.Wanted limitsWanted() {
        var sampled = kind.getValue() == ScanKind.SAMPLED;
        return new ScanCost.Wanted(
                kind.getValue(), sampled ? number(keys) : null, sampled ? seconds.getValue() : null, number(cap));
    }

    /** What the service takes. */
    NewScan wanted() {
        var limits = limitsWanted();
        var budget = new ScanBudget(limits.keys(), limits.seconds(), limits.keysPerSecond());
        return new NewScan(keyspace(), limits.kind(), budget, pace(), reason.isVisible() ? reason.getValue() : null);
    }

    private static @Nullable Long number(IntegerField field) {
        return field.getValue() == null ? null : field.getValue().longValue();
    }

    /** Puts each finding at its field; false when one of them has none here, so that it must be told otherwise. */
    boolean show(Refused refused) {
        var fields = Map.<String, HasValidation>of(
                "keys", keys, "seconds", seconds, "keysPerSecond", cap, "pace", pace, "reason", reason);
        fields.values().forEach(field -> field.setInvalid(false));
        var told = refused.findings().stream()
                .filter(finding -> show(finding, fields.get(String.valueOf(finding.field()))))
                .toList();
        return !told.isEmpty() && told.size() == refused.findings().size();
    }

    private static boolean show(Finding finding, @Nullable HasValidation field) {
        if (field != null) {
            field.setErrorMessage(finding.message());
            field.setInvalid(true);
        }
        return field != null;
    }
}
