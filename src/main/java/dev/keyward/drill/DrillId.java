package dev.keyward.drill;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one drill. */
public record DrillId(UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a drill either. */
    public static DrillId of(String text) {
        try {
            return new DrillId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("drill", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
