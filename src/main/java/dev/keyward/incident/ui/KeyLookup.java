package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.Registry;
import java.util.List;
import java.util.function.Consumer;

/** A key in place of a family's name. It is looked up and forgotten. */
final class KeyLookup extends Composite<Div> {
    private final transient Registry registry;
    private final transient Consumer<List<FamilyId>> found;
    private final TextField key = new TextField("Or paste one of their keys");
    private final Select<String> keyspace = new Select<>();

    KeyLookup(Registry registry, Fleet fleet, Consumer<List<FamilyId>> found) {
        this.registry = registry;
        this.found = found;
        key.addClassName("kw-mono-field");
        key.setManualValidation(true);
        key.setHelperText("Exactly as it stands in Redis. The key itself is not stored.");
        var names = fleet.keyspaces().stream().map(Keyspace::name).toList();
        keyspace.setLabel("Keyspace");
        keyspace.setItems(names);
        keyspace.setVisible(names.size() > 1);
        names.stream().findFirst().ifPresent(keyspace::setValue);
        var find = new Button("Find its family", click -> find());
        find.addClickShortcut(Key.ENTER).listenOn(key).resetFocusOnActiveElement();
        getContent().add(key, keyspace, find);
        getContent().addClassName("kw-key-lookup");
    }

    private void find() {
        key.setInvalid(false);
        if (key.getValue().isBlank() || keyspace.getValue() == null) {
            key.focus();
            return;
        }
        show(registry.resolve(keyspace.getValue(), key.getValue().strip()));
    }

    private void show(KeyResolution answer) {
        var families = families(answer);
        if (families.isEmpty()) {
            key.setErrorMessage(sentence(answer));
            key.setInvalid(true);
        } else {
            key.clear();
            found.accept(families);
        }
    }

    /** Whose the key is: one family, several that claim it, or nobody. */
    static List<FamilyId> families(KeyResolution answer) {
        if (answer.status() == KeyResolution.Status.AMBIGUOUS) {
            return answer.candidates();
        }
        var family = answer.family();
        return family == null ? List.of() : List.of(family);
    }

    private static String sentence(KeyResolution answer) {
        var near =
                answer.nearMisses().stream().map(miss -> miss.family().text()).toList();
        return near.isEmpty()
                ? "No family has keys of this shape."
                : "No family has keys of this shape. These come near: %s.".formatted(String.join(", ", near));
    }
}
