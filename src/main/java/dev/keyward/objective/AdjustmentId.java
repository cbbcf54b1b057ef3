package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one adjustment of a budget. */
public record AdjustmentId(@JsonValue UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be an adjustment either. */
    public static AdjustmentId of(String text) {
        try {
            return new AdjustmentId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("adjustment", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
