package dev.keyward.discovery.ui;

import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans in words: their state, what they read, and what comes next. */
final class ScanWords {
    /** Scans that wait or work. */
    static final List<ScanState> UNDER_WAY = List.of(ScanState.RUNNING, ScanState.PAUSED, ScanState.QUEUED);

    private ScanWords() {}

    static StatusBadge badge(ScanState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static String word(ScanState state) {
        return switch (state) {
            case QUEUED -> "Queued";
            case RUNNING -> "Running";
            case PAUSED -> "Paused";
            case COMPLETED -> "Completed";
            case ABORTED -> "Aborted";
            case FAILED -> "Failed";
        };
    }

    private static Tone tone(ScanState state) {
        return switch (state) {
            case RUNNING -> Tone.PROGRESS;
            case COMPLETED -> Tone.GOOD;
            case QUEUED, ABORTED -> Tone.NEUTRAL;
            case PAUSED -> Tone.ATTENTION;
            case FAILED -> Tone.DANGER;
        };
    }

    static String word(ScanKind kind) {
        return switch (kind) {
            case FULL -> "Full";
            case SAMPLED -> "Sampled";
            case RDB_FILE -> "RDB file";
        };
    }

    /** Such as {@code Full scan of demo}. */
    static String title(Scan scan) {
        return "%s%s of %s".formatted(word(scan.kind()), isOfFile(scan) ? "" : " scan", scan.keyspace());
    }

    static boolean isOfFile(Scan scan) {
        return scan.kind() == ScanKind.RDB_FILE;
    }

    /** Such as {@code at most 50,000 keys, 60 s and 2,000 keys a second}. */
    static String budget(ScanBudget budget) {
        var limits = new ArrayList<String>();
        var keys = budget.keys();
        if (keys != null) {
            limits.add(Sizes.keys(keys));
        }
        if (budget.seconds() != null) {
            limits.add(Sizes.duration(Duration.ofSeconds(budget.seconds())));
        }
        if (budget.keysPerSecond() != null) {
            limits.add(Sizes.keys(budget.keysPerSecond()) + " a second");
        }
        return limits.isEmpty() ? "no limit but the pace" : "at most " + joined(limits);
    }

    private static String joined(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** What happens next, in a sentence or two. */
    static String outlook(Scan scan) {
        return switch (scan.state()) {
            case QUEUED -> "It waits for its turn: one scan of a keyspace runs at a time.";
            case RUNNING ->
                "Reading names now, writing nothing. It goes on when you close this page and resumes by itself when the"
                        + " console restarts.";
            case PAUSED -> because(scan.note(), "Paused by a person.") + " Resuming goes on where it stopped.";
            case COMPLETED -> because(scan.note(), "It read what it was asked to read.");
            case ABORTED -> because(scan.note(), "Stopped by a person.") + " What it had read is not used.";
            case FAILED -> because(scan.note(), "It gave up.") + " Mend the cause, then scan again.";
        };
    }

    /** What starting over meant; empty for a scan that never did. */
    static String startedOver(int times) {
        return times == 0
                ? ""
                : "A server was restarted or replaced %s, and its old place means nothing to the new one. That node was read from its beginning again: nothing was missed, and nothing is counted twice."
                        .formatted(times == 1 ? "once" : "%d times".formatted(times));
    }

    private static String because(@Nullable String note, String otherwise) {
        if (note == null || note.isBlank()) {
            return otherwise;
        }
        return note.strip().endsWith(".") ? note.strip() : note.strip() + ".";
    }
}
