package dev.keyward.purge;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one purge. */
public record PurgeId(@JsonValue UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a purge either. */
    public static PurgeId of(String text) {
        try {
            return new PurgeId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("purge", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
