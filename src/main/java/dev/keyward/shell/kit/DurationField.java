package dev.keyward.shell.kit;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes a duration as people write it, such as {@code 10m}. What cannot be read is marked at once. */
public final class DurationField extends TextField {
    public DurationField(String label) {
        super(label);
        setPlaceholder("10m");
        setManualValidation(true);
        addValueChangeListener(change -> judge());
    }

    public void shows(@Nullable Duration duration) {
        setValue(duration == null ? "" : Words.typed(duration));
    }

    /** Whether the field is empty or holds a duration. */
    public boolean isReadable() {
        judge();
        return !isInvalid();
    }

    /** The duration; null when the field is empty or cannot be read. */
    public @Nullable Duration duration() {
        return getValue().isBlank() || isInvalid() ? null : Words.duration(getValue());
    }

    private void judge() {
        setInvalid(false);
        try {
            if (!getValue().isBlank()) {
                Words.duration(getValue());
            }
        } catch (IllegalArgumentException unreadable) {
            setErrorMessage(unreadable.getMessage());
            setInvalid(true);
        }
    }
}
