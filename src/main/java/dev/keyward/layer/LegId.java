package dev.keyward.layer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** Identifies one leg of a purge's way through the layers. */
public record LegId(@JsonValue UUID value) {
    /** @throws Refused when there can be none of that name */
    @JsonCreator
    public static LegId of(String text) {
        try {
            return new LegId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unknown("layer of the purge", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
