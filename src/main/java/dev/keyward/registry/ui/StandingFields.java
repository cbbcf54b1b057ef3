package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Conformance;
import dev.keyward.registry.SpecChange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the keys were made under the naming standard, and the words they are found by. */
final class StandingFields extends Div {
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private final Select<Conformance> conformance = new Select<>();
    private final TextField tags = new TextField("Tags");
    private @Nullable Conformance asRead;

    StandingFields() {
        conformance.setLabel("Conformance");
        conformance.setItems(Conformance.values());
        conformance.setItemLabelGenerator(SpecWords::of);
        conformance.addValueChangeListener(change -> explain());
        conformance.setValue(Conformance.STANDARD);
        tags.setPlaceholder("checkout, hot-path");
        tags.setHelperText("Words of lower-case letters, digits and '-', separated by commas.");
        var heading = new H3("Conformance and tags");
        heading.addClassName("kw-wide");
        addClassName("kw-fields");
        add(heading, conformance, tags);
    }

    private void explain() {
        conformance.setHelperText(
                conformance.getValue() == Conformance.LEGACY
                        ? "For keys from before the standard, until they are migrated: their place, version and spelling"
                                + " (KT001–KT003, KT009, KT011) only warn, and a domain approver decides."
                        : "The keys keep the naming standard.");
    }

    void shows(FamilySpec spec) {
        asRead = spec.conformance();
        conformance.setValue(Objects.requireNonNullElse(asRead, Conformance.STANDARD));
        tags.setValue(Objects.requireNonNullElse(spec.tags(), Set.<String>of()).stream()
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    /** Writes what stands here into a manifest; what nobody said and nobody changed stays unsaid. */
    SpecChange into(SpecChange change) {
        var standing = conformance.getValue();
        return change.conformance(asRead == null && standing == Conformance.STANDARD ? null : standing)
                .tags(BETWEEN.splitAsStream(tags.getValue().strip())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<FormField> fields() {
        return List.of(new FormField("conformance", conformance), new FormField("tags", tags));
    }
}
