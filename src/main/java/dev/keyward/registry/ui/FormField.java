package dev.keyward.registry.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import dev.keyward.shell.kit.DurationField;

/**
 * An input of the form.
 *
 * @param name as findings name it, such as {@code ttl.value}
 */
record FormField(String name, AbstractField<?, ?> input) {

    /** Takes validation into the form's own hands; what the field complained about is gone once it is changed. */
    FormField {
        if (input instanceof HasValidation validated) {
            validated.setManualValidation(true);
            input.addValueChangeListener(change -> {
                if (!(input instanceof DurationField)) {
                    validated.setInvalid(false);
                }
            });
        }
    }

    /** The same, marked as one of the few that must be filled in. */
    FormField required() {
        input.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Whether a finding about that field belongs here: the same, a part of it, or the whole that this is a part of. */
    boolean answersTo(String field) {
        return name.equals(field) || field.startsWith(name + ".") || name.startsWith(field + ".");
    }

    void complain(String message) {
        if (input instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
    }

    void acquit() {
        if (input instanceof HasValidation validated) {
            validated.setInvalid(false);
        }
    }

    void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
