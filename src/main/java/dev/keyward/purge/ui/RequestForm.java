package dev.keyward.purge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.purge.NewPurge;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody fills in to ask for a purge. Each field carries its own errors; nothing typed is ever lost. */
final class RequestForm extends Composite<Div> {
    /** Before the name of a placeholder, in the address of the form. */
    static final String VALUE = "value.";

    private final Runnable changed;
    private final Fleet fleet;
    private final FamiliesField families;
    private final VersionsField versions;
    private final CheckboxGroup<String> regions = new CheckboxGroup<>("Only these regions");
    private final Div placeholders = new Div();
    private final Paragraph literal = new Paragraph(
            "Leave a placeholder empty to mean any value. Values are literal: a * means the character *, no glob.");
    private final TextArea reason = new TextArea("Reason");
    private final TextField incident = new TextField("Incident");
    private final HowFields how = new HowFields();
    private final Details more = new Details("Pace and manner", how);
    private final List<ValuesField> values = new ArrayList<>();
    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    /** @param changed told whenever the scope may be another one */
    RequestForm(Registry registry, Fleet fleet, Runnable changed) {
        this.changed = changed;
        this.fleet = fleet;
        regions.setHelperText("None chosen means all of the keyspace.");
        regions.setVisible(false);
        versions = new VersionsField(registry);
        families = new FamiliesField(registry);
        families.setWidthFull();
        families.addValueChangeListener(change -> familiesChanged());
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(1_000);
        reason.setHelperText("The approver reads it, and the audit trail keeps it.");
        incident.setHelperText("Its number, such as 42, if this purge serves one. The incident then tells about it.");
        incident.setMaxLength(100);
        literal.addClassNames("kw-soft", "kw-small");
        placeholders.addClassName("kw-placeholders");
        getContent().addClassName("kw-request-form");
        getContent().add(families, versions, placeholders, regions, reason, incident, more);
    }

    void choose(List<String> names) {
        families.choose(names);
        familiesChanged();
    }

    /** Fills in what the address knows; what it does not know stays empty. */
    void prefill(Map<String, List<String>> known) {
        known.forEach((name, values) -> {
            if (name.startsWith(VALUE)) {
                typed.put(name.substring(VALUE.length()), values);
            }
        });
        versions.ask(known.getOrDefault("version", List.of()));
        choose(known.getOrDefault("family", List.of()));
        var offered = regions.getListDataView().getItems().toList();
        regions.setValue(known.getOrDefault("region", List.of()).stream()
                .filter(offered::contains)
                .collect(Collectors.toSet()));
        reason.setValue(first(known, "reason"));
        incident.setValue(first(known, "incident"));
        more.setOpened(how.begin(known));
        askForValues();
    }

    /** What serves an incident is about some values only, more often than not; they are what is left to say. */
    private void askForValues() {
        if (!incident.isEmpty() && !values.isEmpty() && chosenValues().isEmpty()) {
            values.getFirst().setAutofocus(true);
            values.getFirst().focus();
        }
    }

    private static String first(Map<String, List<String>> known, String name) {
        return known.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    FamiliesField families() {
        return families;
    }

    /** What the scope would be now. */
    Map<String, List<String>> chosenValues() {
        var chosen = new LinkedHashMap<String, List<String>>();
        values.stream()
                .filter(field -> !field.chosen().isEmpty())
                .forEach(field -> chosen.put(field.name(), field.chosen()));
        return chosen;
    }

    /** What the service takes. */
    NewPurge wanted() {
        return new NewPurge(
                families.names(),
                families.keyspace(),
                chosenValues(),
                versions.chosen(),
                regions.getValue().isEmpty()
                        ? null
                        : regions.getValue().stream().sorted().toList(),
                reason.getValue(),
                incident.isEmpty() ? null : incident.getValue(),
                how.most(),
                how.chosen());
    }

    /** Whether all is there that must be; what is missing or no number is told at once, each at its field. */
    boolean isComplete() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, in a sentence.");
            reason.setInvalid(true);
        }
        if (families.isEmpty()) {
            families.refuse("Choose at least one family: there is no purge of everything.");
        }
        var odd = how.hasNonsense();
        more.setOpened(more.isOpened() || odd);
        complaints().goToTheFirst();
        return !odd && !reason.isInvalid() && !families.isEmpty();
    }

    /** Puts each finding at its field; false when one of them has none here, so that it must be told otherwise. */
    boolean show(Refused refused) {
        var complaints = complaints();
        var told = complaints.tell(refused);
        more.setOpened(more.isOpened() || how.isInvalid());
        complaints.goToTheFirst();
        return told;
    }

    private Complaints complaints() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("families", families);
        fields.put("keyspace", families);
        fields.put("templateVersions", versions);
        values.forEach(field -> fields.put("values." + field.name(), field));
        values.stream().findFirst().ifPresent(field -> fields.put("values", field));
        fields.put("regions", regions);
        fields.put("reason", reason);
        fields.put("incident", incident);
        fields.putAll(how.fields());
        return new Complaints(fields);
    }

    /** Forgets the findings of the last attempt. */
    void clear() {
        List.<HasValidation>of(reason, incident).forEach(field -> field.setInvalid(false));
        how.clear();
    }

    /** Offers the placeholders that all chosen families have; what was typed for one of them stays. */
    private void familiesChanged() {
        typed.putAll(chosenValues());
        families.judge();
        values.clear();
        placeholders.removeAll();
        var common = common();
        if (!common.isEmpty()) {
            placeholders.add(new H2("Only keys with these values"), literal);
        }
        common.forEach(this::offer);
        versions.offer(families.names());
        offerRegions();
        changed.run();
    }

    /** Where the keyspace serves several, the purge may be of some of them. */
    private void offerRegions() {
        var codes = fleet.keyspace(families.keyspace()).map(Keyspace::regions).orElse(List.of());
        var kept = regions.getValue();
        regions.setItems(codes);
        regions.setValue(kept.stream().filter(codes::contains).collect(Collectors.toSet()));
        regions.setVisible(codes.size() > 1);
    }

    private void offer(Placeholder placeholder) {
        var field = new ValuesField(placeholder, families.templates());
        field.setWidthFull();
        field.add(typed.getOrDefault(placeholder.name(), List.of()).toArray(String[]::new));
        field.addValueChangeListener(change -> {
            typed.put(field.name(), field.chosen());
            changed.run();
        });
        values.add(field);
        placeholders.add(field);
    }

    private List<Placeholder> common() {
        var templates = families.templates();
        var found = new LinkedHashMap<String, Placeholder>();
        templates.stream()
                .limit(1)
                .flatMap(template -> template.placeholders().stream())
                .filter(placeholder -> templates.stream()
                        .allMatch(template -> template.placeholders().stream()
                                .anyMatch(other -> other.name().equals(placeholder.name()))))
                .forEach(placeholder -> found.putIfAbsent(placeholder.name(), placeholder));
        return List.copyOf(found.values());
    }
}
