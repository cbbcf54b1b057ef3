package dev.keyward.purge.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ScopeSyntax;
import dev.keyward.keys.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only values of one placeholder, as chips. A wrong value stays, and the field says what is wrong with it. */
final class ValuesField extends MultiSelectComboBox<String> {
    private final Placeholder placeholder;
    private final List<KeyTemplate> templates;
    private final List<String> known = new ArrayList<>();

    ValuesField(Placeholder placeholder, List<KeyTemplate> templates) {
        super(placeholder.name());
        this.placeholder = placeholder;
        this.templates = templates;
        if (placeholder.type() instanceof ValueType.OneOf(List<String> values)) {
            known.addAll(values);
        }
        setItems(known);
        setAllowCustomValue(true);
        setAutoOpen(!known.isEmpty());
        setAutoExpand(AutoExpandMode.VERTICAL);
        setPlaceholder("Any value");
        setHelperText("A value is %s.".formatted(placeholder.type().says()));
        setManualValidation(true);
        addCustomValueSetListener(typed -> add(typed.getDetail()));
        addValueChangeListener(change -> judge());
    }

    /** Adds values to those chosen, each once. */
    void add(String... values) {
        var chosen = new LinkedHashSet<>(getValue());
        for (var value : values) {
            if (!known.contains(value)) {
                known.add(value);
            }
            chosen.add(value);
        }
        setItems(known);
        setValue(chosen);
    }

    String name() {
        return placeholder.name();
    }

    List<String> chosen() {
        Set<String> value = getValue();
        return List.copyOf(value);
    }

    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    /** Says at once what the service would say later. */
    private void judge() {
        setInvalid(false);
        if (getValue().isEmpty()) {
            return;
        }
        try {
            templates.forEach(template -> new KeyScope(template, Map.of(name(), chosen())));
        } catch (ScopeSyntax wrong) {
            refuse(wrong.getMessage());
        }
    }
}
