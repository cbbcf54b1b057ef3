package dev.keyward.charter.ui;

import dev.keyward.charter.CharterState;
import dev.keyward.charter.proof.Proof.Outcome;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** States and outcomes as badges, the same wherever they stand. */
final class StateWords {
    private StateWords() {}

    static StatusBadge badge(CharterState state) {
        return switch (state) {
            case DRAFT -> new StatusBadge(Tone.PROGRESS, "Draft");
            case IN_FORCE -> new StatusBadge(Tone.GOOD, "In force");
            case SUPERSEDED -> new StatusBadge(Tone.NEUTRAL, "Superseded");
        };
    }

    static StatusBadge badge(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> new StatusBadge(Tone.GOOD, "Holds");
            case FAILS -> new StatusBadge(Tone.DANGER, "Fails");
            case NO_DATA -> new StatusBadge(Tone.NO_DATA, "No data");
        };
    }
}
