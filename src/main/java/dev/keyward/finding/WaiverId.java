package dev.keyward.finding;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one waiver. */
public record WaiverId(UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a waiver either. */
    public static WaiverId of(String text) {
        try {
            return new WaiverId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("waiver", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
