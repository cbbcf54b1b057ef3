package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.NewIncident;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person says who declares an incident: a title and the answers to three questions; the rest is filled in. */
final class DeclareForm extends Composite<Div> {
    private final transient IncidentDesk desk;
    private final transient Consumer<List<Family>> affected;
    private final TextField title = new TextField("Title");
    private final ClassField classField = new ClassField();
    private final AffectedField families;
    private final MomentField started = new MomentField("Started");
    private final Select<DetectedBy> detectedBy = new Select<>();
    private final TextArea impact = new TextArea("What customers notice");
    private final Checkbox drill = new Checkbox("This is a drill: it never enters a metric");

    DeclareForm(IncidentDesk desk, Consumer<List<Family>> affected) {
        this.desk = desk;
        this.affected = affected;
        families = new AffectedField("Affected families", desk.registry());
        families.addValueChangeListener(change -> familiesChanged());
        title.setWidthFull();
        title.setMaxLength(200);
        title.setManualValidation(true);
        title.setPlaceholder("Item cards show old prices");
        title.setHelperText("One line that a colleague understands at three in the morning.");
        detectedBy.setLabel("Noticed by");
        detectedBy.setItems(DetectedBy.values());
        detectedBy.setItemLabelGenerator(Words::of);
        detectedBy.setValue(DetectedBy.USER_REPORT);
        started.shows(desk.now());
        impact.setWidthFull();
        impact.setMaxLength(2_000);
        getContent().addClassNames("kw-stack", "kw-declare-form");
        getContent().add(title, classField, families, new KeyLookup(desk.registry(), desk.fleet(), this::add), more());
    }

    private NativeDetails more() {
        var body = new Div(started, detectedBy, impact, drill);
        body.addClassName("kw-stack");
        var more = new NativeDetails("When, who noticed it, customers, drill", body);
        more.addClassName("kw-more");
        return more;
    }

    /** Fills in what the address says, and puts the cursor where a person has to write. */
    void begin(List<String> names, boolean asDrill, DetectedBy by) {
        families.choose(names);
        drill.setValue(asDrill);
        detectedBy.setValue(by);
        familiesChanged();
        title.focus();
    }

    private void add(List<FamilyId> found) {
        var all = new java.util.TreeSet<>(families.getValue());
        found.forEach(name -> all.add(name.text()));
        families.choose(all);
    }

    private void familiesChanged() {
        families.setInvalid(false);
        var chosen = families.families();
        classField.affects(chosen.stream()
                .filter(desk.registry()::isStrict)
                .map(family -> family.name().text())
                .toList());
        affected.accept(chosen);
    }

    /** What the service takes; null when a field is empty, which is marked then. */
    @Nullable
    NewIncident wanted() {
        clear();
        var chosen = classField.chosen();
        if (title.getValue().isBlank()) {
            complain(title, "Say in one line what is wrong.");
            title.focus();
        } else if (chosen == null) {
            classField.complain("class", "Answer the questions until one is yes, or choose the class by hand.");
        } else {
            var began = Objects.requireNonNullElseGet(started.moment(), desk::now);
            return new NewIncident(
                    title.getValue(),
                    chosen,
                    classField.reason(),
                    families.names(),
                    null,
                    null,
                    null,
                    began,
                    null,
                    Objects.requireNonNullElse(detectedBy.getValue(), DetectedBy.USER_REPORT),
                    impact.getValue(),
                    drill.getValue());
        }
        return null;
    }

    private void clear() {
        title.setInvalid(false);
        families.setInvalid(false);
        started.setInvalid(false);
    }

    /** Puts each finding at its field; false when one has none here. */
    boolean show(Refused refused) {
        return !refused.findings().isEmpty() && refused.findings().stream().allMatch(this::show);
    }

    private boolean show(Finding finding) {
        switch (Objects.requireNonNullElse(finding.field(), "")) {
            case "title" -> complain(title, finding.message());
            case "families" -> {
                families.setErrorMessage(finding.message());
                families.setInvalid(true);
            }
            case "classReason" -> classField.complain("classReason", finding.message());
            case "startedAt" -> started.complain(finding.message());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void complain(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
