package dev.keyward.stewardship;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** Names one transfer. */
public record TransferId(@JsonValue UUID value) implements Identifier {
    /** Reads what stands in an address; anything else is no transfer. */
    public static TransferId of(String text) {
        try {
            return new TransferId(UUID.fromString(text));
        } catch (IllegalArgumentException unfit) {
            throw Refused.unknown("transfer", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
