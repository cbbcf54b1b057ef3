package dev.keyward.purge.ui;

import dev.keyward.pace.Pace;
import dev.keyward.shell.kit.Words;

/** The paces as people choose between them: what each does, and what it costs the others. */
final class PaceWords {
    private PaceWords() {}

    static String costs(Pace pace) {
        return switch (pace) {
            case STANDARD -> "Reads on while it deletes. Others wait a fraction of a millisecond longer.";
            case GENTLE -> "One short command after the other. Slower; others hardly feel it.";
            case FAST -> "Longer commands: others feel them. For an incident of Class A, with a reason.";
            case CAPPED -> "At most 35 % of one core of the server, however long it takes.";
        };
    }

    static String withCosts(Pace pace) {
        return Words.of(pace) + ": " + costs(pace);
    }
}
