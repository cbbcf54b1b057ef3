package dev.keyward.layer;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Why a layer was left out or told again: a sentence that somebody can check later. */
final class Reason {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    private Reason() {}

    /** What has changed since it could not be told; null when nothing is said. */
    static @Nullable String remark(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            throw Refused.invalid("reason", "This is longer than %,d characters.".formatted(LONGEST), "Shorten it.");
        }
        return PlainText.required("reason", text.strip());
    }

    static String required(@Nullable String text) {
        var said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw Refused.invalid(
                    "reason",
                    "Say in %d to %,d characters how this layer came to know.".formatted(SHORTEST, LONGEST),
                    "Such as: purged by hand in the provider's console.");
        }
        return PlainText.required("reason", said);
    }
}
