package dev.keyward.runbook;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import java.time.Instant;

/**
 * Somebody asked to take a runbook out of use; another person does it.
 *
 * @param retiringReason 1 to 500 characters
 */
public record Farewell(String retiringBy, Instant retiringAt, String retiringReason) {
    static final int LONGEST = 500;

    static Farewell of(String person, String reason, Instant at) {
        var said = PlainText.required("reason", reason.strip(), LONGEST);
        if (said.isEmpty()) {
            throw Refused.invalid("reason", "Say why, in a sentence.", "It stays with the runbook and in the trail.");
        }
        return new Farewell(person, at, said);
    }
}
