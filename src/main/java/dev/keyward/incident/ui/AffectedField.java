package dev.keyward.incident.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which families are affected; their names are read page by page. */
final class AffectedField extends MultiSelectComboBox<String> {
    private final transient Registry registry;

    AffectedField(String label, Registry registry) {
        super(label);
        this.registry = registry;
        setWidthFull();
        setManualValidation(true);
        setItems(
                page ->
                        registry
                                .page(named(page.getFilter().orElse("")), "name", page.getOffset(), page.getLimit())
                                .stream()
                                .map(family -> family.name().text()),
                page -> Math.toIntExact(registry.count(named(page.getFilter().orElse("")))));
    }

    private static FamilyFilter named(String text) {
        return new FamilyFilter(text.isBlank() ? null : text.strip(), null, null, null, null);
    }

    List<FamilyId> names() {
        return getValue().stream().sorted().map(FamilyId::new).toList();
    }

    /** The families themselves. */
    List<Family> families() {
        return names().stream().map(registry::family).toList();
    }

    /** Chooses these; a name that nobody knows is left out. */
    void choose(Collection<String> wanted) {
        setValue(wanted.stream().filter(this::isKnown).collect(Collectors.toSet()));
    }

    private boolean isKnown(String name) {
        try {
            registry.family(new FamilyId(name));
            return true;
        } catch (IllegalArgumentException | Refused unknown) {
            return false;
        }
    }
}
