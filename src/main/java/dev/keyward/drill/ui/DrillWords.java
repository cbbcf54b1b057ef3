package dev.keyward.drill.ui;

import dev.keyward.drill.Drill;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;
import java.util.stream.Collectors;

/** How drills are written. */
final class DrillWords {
    private static final int HELD = 80;
    private static final int HALF = 50;

    private DrillWords() {}

    static StatusBadge badge(Drill drill, Instant now) {
        return switch (drill.state()) {
            case PLANNED ->
                drill.isOverdue(now)
                        ? new StatusBadge(Tone.ATTENTION, "Due")
                        : new StatusBadge(Tone.NEUTRAL, "Planned");
            case RUNNING -> new StatusBadge(Tone.PROGRESS, "Running");
            case CANCELLED -> new StatusBadge(Tone.NEUTRAL, "Cancelled");
            case DONE -> score(drill.score() == null ? 0 : drill.score());
        };
    }

    /** From 80 on the runbook held, from 50 on it has gaps. */
    static StatusBadge score(int score) {
        var tone = score >= HELD ? Tone.GOOD : score >= HALF ? Tone.ATTENTION : Tone.DANGER;
        return new StatusBadge(tone, "%d of 100".formatted(score));
    }

    static String verdict(int score) {
        return score >= HELD
                ? "The runbook held."
                : score >= HALF ? "The runbook helped, with gaps." : "The runbook did not hold.";
    }

    static String families(Drill drill) {
        return drill.familyNames().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String domains(Drill drill) {
        return drill.domains().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String minutes(long minutes) {
        return minutes == 1 ? "1 minute" : "%,d minutes".formatted(minutes);
    }
}
