package dev.keyward.purge.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.registry.TemplateVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which live template versions of the one chosen family are meant; there only where it has several. */
final class VersionsField extends CheckboxGroup<Integer> {
    private final transient Registry registry;
    private List<String> asked = List.of();

    VersionsField(Registry registry) {
        super("Template versions");
        this.registry = registry;
        setHelperText("Keys of a version that is not chosen stay.");
        setVisible(false);
    }

    /** The next family's versions begin with these, where it has them. */
    void ask(List<String> versions) {
        asked = versions;
    }

    void offer(List<String> families) {
        var live = families.size() == 1 ? live(families.getFirst()) : List.<Integer>of();
        setItems(live);
        setVisible(live.size() > 1);
        if (live.size() > 1) {
            var wanted = live.stream()
                    .filter(no -> asked.contains(String.valueOf(no)))
                    .collect(Collectors.toSet());
            setValue(wanted.isEmpty() ? Set.of(current(families.getFirst())) : wanted);
        }
    }

    /** Null for the current version of each family. */
    @Nullable
    List<Integer> chosen() {
        return isVisible() && !isEmpty() ? getValue().stream().sorted().toList() : null;
    }

    private List<Integer> live(String family) {
        return family(family).templates().stream()
                .filter(TemplateVersion::isLive)
                .map(TemplateVersion::versionNo)
                .toList();
    }

    private int current(String family) {
        return family(family).templateVersion();
    }

    private Family family(String name) {
        return registry.family(new FamilyId(name));
    }
}
