package dev.keyward.manifest.ui;

import dev.keyward.registry.Planned.Action;
import dev.keyward.shell.kit.Tone;

/** What a row would do, in a word and a tone. */
final class ActionWords {
    private ActionWords() {}

    static String of(Action action) {
        return switch (action) {
            case CREATE -> "new";
            case UPDATE -> "changed";
            case UNCHANGED -> "unchanged";
            case ERROR -> "wrong";
        };
    }

    static Tone tone(Action action) {
        return switch (action) {
            case CREATE -> Tone.GOOD;
            case UPDATE -> Tone.ATTENTION;
            case UNCHANGED -> Tone.NEUTRAL;
            case ERROR -> Tone.DANGER;
        };
    }

    /** Worst first. */
    static int rank(Action action) {
        return switch (action) {
            case ERROR -> 0;
            case UPDATE -> 1;
            case CREATE -> 2;
            case UNCHANGED -> 3;
        };
    }
}
