package dev.keyward.purge.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.ValueContext;

/** What is typed in the field of a number and is none. Its value is null, which must not pass for an empty field. */
final class NumberSense {
    private NumberSense() {}

    /** Tells it at the field as well; true when the field holds something that is no number, or one it cannot take. */
    static boolean isNonsense(IntegerField field) {
        var wrong = field.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(field))
                .isError();
        if (wrong) {
            field.setErrorMessage(
                    field.getMax() == Integer.MAX_VALUE
                            ? "This is no whole number that fits here. Correct it, or empty the field."
                            : "A whole number from %,d to %,d, or nothing.".formatted(field.getMin(), field.getMax()));
            field.setInvalid(true);
        }
        return wrong;
    }
}
