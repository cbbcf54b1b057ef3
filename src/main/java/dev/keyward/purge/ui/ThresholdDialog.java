package dev.keyward.purge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.PurgeThresholds;
import dev.keyward.purge.PurgeThresholds.Subject;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.purge.scope.Scope;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From when on a run pauses by itself, of a family or of the whole keyspace. Empty pauses nothing. */
final class ThresholdDialog extends Dialog {
    private final transient PurgeThresholds thresholds;
    private final Select<Subject> subject = new Select<>();
    private final IntegerField hitRatio = field("Hit ratio falls by", "percentage points", 100);
    private final IntegerField latency = field("Latency of a PING reaches", "ms", 10_000);
    private final IntegerField evictions = field("Evictions reach", "keys/s", 1_000_000);
    private final IntegerField memory = field("Memory reaches", "% of its limit", 100);
    private long version;

    static void open(Scope scope, Desk desk) {
        new ThresholdDialog(scope, desk).open();
    }

    private ThresholdDialog(Scope scope, Desk desk) {
        this.thresholds = desk.services().thresholds();
        setHeaderTitle("What pauses a run by itself");
        var content = new Div(
                new Paragraph(
                        "Three seconds beyond one of these, and a run pauses and says why. A person resumes it. What"
                                + " is empty pauses nothing; of a family and its keyspace the stricter holds."),
                subject,
                hitRatio,
                latency,
                evictions,
                memory);
        content.addClassName("kw-stack");
        add(content);
        var save = new Button("Set thresholds", click -> saveWhatIsRead());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button("Cancel", click -> close()),
                        Permit.needs(save, desk.reader(), Role.PURGE_APPROVER, Role.PLATFORM_ADMIN));
        setWidth("30rem");
        setMaxWidth("100%");
        choose(scope);
    }

    private void choose(Scope scope) {
        var subjects = new ArrayList<Subject>();
        Titles.names(scope).forEach(name -> subjects.add(Subject.family(name)));
        subjects.add(Subject.keyspace(scope.keyspace()));
        subject.setLabel("For");
        subject.setWidthFull();
        subject.setItems(List.copyOf(subjects));
        subject.setItemLabelGenerator(
                one -> one.kind() == Subject.Kind.FAMILY ? one.name() : "Every family of " + one.name());
        subject.addValueChangeListener(change -> read(change.getValue()));
        subject.setValue(subjects.getFirst());
    }

    private void read(Subject of) {
        var set = thresholds.of(of);
        version = set.version();
        hitRatio.setValue(set.thresholds().hitRatioDrop());
        latency.setValue(set.thresholds().latencyMillis());
        evictions.setValue(set.thresholds().evictionsPerSecond());
        memory.setValue(set.thresholds().memoryPercent());
    }

    /** What cannot be read would count as empty, and pause nothing. */
    private void saveWhatIsRead() {
        var odd = Stream.of(hitRatio, latency, evictions, memory)
                .filter(NumberSense::isNonsense)
                .toList();
        if (odd.isEmpty()) {
            save();
        } else {
            odd.getFirst().focus();
        }
    }

    private void save() {
        try {
            var wanted =
                    new Thresholds(hitRatio.getValue(), latency.getValue(), evictions.getValue(), memory.getValue());
            thresholds.set(subject.getValue(), wanted, version);
            close();
            Toast.says("Set. It holds for runs under way, too.");
        } catch (IllegalArgumentException wrong) {
            Toast.refused(Refused.invalid("threshold", String.valueOf(wrong.getMessage()), "Correct it."));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private static IntegerField field(String label, String unit, int most) {
        var field = new IntegerField(label);
        field.setMin(1);
        field.setMax(most);
        field.setSuffixComponent(new com.vaadin.flow.component.html.Span(unit));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }
}
