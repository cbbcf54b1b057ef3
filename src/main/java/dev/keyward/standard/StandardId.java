package dev.keyward.standard;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one version of a naming standard. */
public record StandardId(UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a standard either. */
    public static StandardId of(String text) {
        try {
            return new StandardId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("standard", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
