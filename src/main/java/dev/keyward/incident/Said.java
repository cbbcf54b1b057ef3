package dev.keyward.incident;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What people write about an incident: plain text within a limit, shown as text everywhere. */
final class Said {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 1_000;
    static final int LONGEST_STORY = 2_000;
    static final int LONGEST_ENTRY = 4_000;

    private Said() {}

    /** The text without blanks around it; an empty one is refused. */
    static String something(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw Refused.invalid(field, "'%s' is empty.".formatted(field), "Say it in a sentence.");
        }
        return PlainText.required(field, stripped, longest);
    }

    /** One line of it. */
    static String line(String field, String text, int longest) {
        var line = something(field, text, longest);
        if (line.chars().anyMatch(character -> character == '\n' || character == '\r')) {
            throw Refused.invalid(field, "'%s' is one line.".formatted(field), "Take the line breaks out.");
        }
        return line;
    }

    static @Nullable String perhaps(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : something(field, text, longest);
    }
}
