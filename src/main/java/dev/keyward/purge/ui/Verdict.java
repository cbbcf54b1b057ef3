package dev.keyward.purge.ui;

import dev.keyward.purge.Progress;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;

/** What a run did, in words that claim no more than it knows. */
final class Verdict {
    private Verdict() {}

    static String of(Purge purge) {
        var progress = purge.progress();
        return deleted(purge) + gone(purge) + kept(progress) + ".";
    }

    private static String deleted(Purge purge) {
        var progress = purge.progress();
        var soft = purge.scope().manner().softSeconds() != null;
        var sure = Figures.keys(progress.deleted()) + (soft ? " let expire" : " deleted");
        return progress.deletedAtMost() > progress.deleted()
                ? "%s for sure, at most %s because an answer of Redis was lost"
                        .formatted(sure, Figures.number(progress.deletedAtMost()))
                : sure;
    }

    private static String gone(Purge purge) {
        var whose = purge.scope().families().size() == 1 ? "the family" : "the families";
        var scope = purge.scope().values().isEmpty() ? "every key of " + whose : "every key of the scope";
        var manner = purge.scope().manner();
        var which = manner.index() == null ? scope : scope + " that the index lists";
        var gone = manner.softSeconds() == null ? "is gone" : "is gone or will be in time";
        return switch (purge.state()) {
            case COMPLETED -> "; %s that was there from start to end %s".formatted(which, gone);
            case PARTIAL -> "; %s that may be deleted %s".formatted(which, gone);
            default -> "; it did not come to its end, so more may remain";
        };
    }

    private static String kept(Progress progress) {
        var kept = new StringBuilder();
        if (progress.foreignSkipped() > 0) {
            kept.append("; ").append(lookAlikes(progress.foreignSkipped())).append(" kept");
        }
        if (progress.ambiguousSkipped() > 0) {
            kept.append("; %s that another family claims as well kept"
                    .formatted(Figures.keys(progress.ambiguousSkipped())));
        }
        return kept.toString();
    }

    static String lookAlikes(long number) {
        return Figures.number(number) + (number == 1 ? " look-alike" : " look-alikes");
    }

    /** Whether there is a verdict: it ran, and it will not run on by itself. */
    static boolean isDue(Purge purge) {
        return purge.timings().startedAt() != null
                && (purge.state() == PurgeState.DEAD || !purge.state().active());
    }
}
