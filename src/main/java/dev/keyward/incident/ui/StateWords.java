package dev.keyward.incident.ui;

import dev.keyward.incident.IncidentState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;

/** A state as the pages name it. */
final class StateWords {
    private StateWords() {}

    static StatusBadge badge(IncidentState state) {
        return new StatusBadge(tone(state), Words.of(state));
    }

    private static Tone tone(IncidentState state) {
        return switch (state) {
            case TRIAGE -> Tone.ATTENTION;
            case ACTIVE -> Tone.DANGER;
            case MITIGATED -> Tone.PROGRESS;
            case RESOLVED, CLOSED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
