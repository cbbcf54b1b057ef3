package dev.keyward.runbook.step;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import java.time.Duration;

/**
 * One step of a runbook.
 *
 * @param title what to do, 1 to 120 characters
 * @param instructions how, in Markdown; at most 4,000 characters, may be empty
 * @param maxDuration how long it should take at most, 10 seconds to 7 days
 */
public record Step(StepKind kind, String title, String instructions, Duration maxDuration) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_INSTRUCTIONS = 4_000;
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    public Step {
        title = PlainText.required("steps", title.strip(), LONGEST_TITLE);
        instructions = PlainText.required("steps", instructions.strip(), LONGEST_INSTRUCTIONS);
        if (title.isEmpty() || title.indexOf('\n') >= 0) {
            throw Refused.invalid("steps", "A step has a title of one line.", "Say what to do in a few words.");
        }
        if (maxDuration.compareTo(SHORTEST) < 0 || maxDuration.compareTo(LONGEST) > 0) {
            throw Refused.invalid(
                    "steps",
                    "The limit of '%s' is not between 10 seconds and 7 days.".formatted(title),
                    "Write how long the step should take at most, such as PT15M.");
        }
    }
}
