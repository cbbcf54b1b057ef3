package dev.keyward.maturity;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one exemption. */
public record ExemptionId(UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be an exemption either. */
    public static ExemptionId of(String text) {
        try {
            return new ExemptionId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("exemption", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
