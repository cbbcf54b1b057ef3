package dev.keyward.maturity;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one proposed ruleset. */
public record ProposalId(UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a proposal either. */
    public static ProposalId of(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("proposed ruleset", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
