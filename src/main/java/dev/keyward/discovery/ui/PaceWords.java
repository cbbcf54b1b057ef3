package dev.keyward.discovery.ui;

import dev.keyward.pace.Pace;
import dev.keyward.shell.kit.Words;

/** The paces of a scan: what each does, and what it costs the others. */
final class PaceWords {
    private PaceWords() {}

    static String costs(Pace pace) {
        return switch (pace) {
            case STANDARD -> "Others wait a fraction of a millisecond longer; it backs off when they wait more.";
            case GENTLE -> "One short command after the other. Slower; others hardly feel it.";
            case FAST -> "Longer commands: others feel them. It takes a reason.";
            case CAPPED -> "At most 35 % of one core of the server, however long it takes.";
        };
    }

    static String withCosts(Pace pace) {
        return Words.of(pace) + ": " + costs(pace);
    }
}
