package dev.keyward.charter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.charter.proof.Control;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One sentence everybody agrees to work by.
 *
 * @param id a slug that lasts from version to version
 * @param text 1 to 500 characters
 * @param control what proves it; null when people keep it without a measure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clause(String id, String text, @Nullable Control control) {
    public static final int LONGEST = 500;

    public Clause {
        try {
            Slug.checked("The id of a clause", id);
        } catch (IllegalArgumentException unfit) {
            throw Refused.invalid(
                    "clauses", String.valueOf(unfit.getMessage()), "Write an id such as 'naming-standards'.");
        }
        text = text.strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.indexOf('\r') >= 0
                || text.indexOf('\t') >= 0
                || !PlainText.is(text)) {
            throw Refused.invalid(
                    "clauses",
                    "The text of '%s' takes 1 to %d characters and no control characters.".formatted(id, LONGEST),
                    "Say it in a sentence; the long story belongs in a runbook.");
        }
    }
}
