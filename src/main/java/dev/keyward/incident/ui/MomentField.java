package dev.keyward.incident.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Takes a moment in UTC, which everybody on call shares. */
final class MomentField extends DateTimePicker {
    MomentField(String label) {
        super(label + " (UTC)");
        setStep(Duration.ofSeconds(1));
        setManualValidation(true);
        addClassName("kw-moment-field");
    }

    void shows(@Nullable Instant at) {
        setValue(at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0));
    }

    /** The moment, or null when nothing is entered. */
    @Nullable
    Instant moment() {
        return getValue() == null ? null : getValue().toInstant(ZoneOffset.UTC);
    }

    /** The same, or what it was when nobody touched it: the field cuts fractions of a second. */
    @Nullable
    Instant moment(@Nullable Instant before) {
        var entered = moment();
        var untouched = before != null && entered != null && entered.getEpochSecond() == before.getEpochSecond();
        return untouched ? before : entered;
    }

    void complain(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }
}
