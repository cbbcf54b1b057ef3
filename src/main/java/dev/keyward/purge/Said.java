package dev.keyward.purge;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What people say about a purge: plain text, not endless, and something at all where it is needed. */
final class Said {
    private static final int LONGEST = 1_000;

    private Said() {}

    /** Something has to be said. */
    static String sentence(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw Refused.invalid(
                    field, "Say why, in a sentence.", "It is shown to the approver and kept in the trail.");
        }
        return limited(field, stripped, LONGEST);
    }

    /** Something may be said; null when nothing was. */
    static @Nullable String remark(@Nullable String reason) {
        return remark("reason", reason);
    }

    static @Nullable String remark(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : limited(field, text.strip(), LONGEST);
    }

    static String limited(String field, String text, int most) {
        if (text.length() > most) {
            throw Refused.invalid(field, "This is longer than %,d characters.".formatted(most), "Shorten it.");
        }
        return PlainText.required(field, text);
    }
}
