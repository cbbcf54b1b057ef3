package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.Words;

/** How a run goes on: its pace, and why it is slower if it is. */
final class CourseWords {
    private CourseWords() {}

    /** Such as {@code Standard, at most 20 keys a second; slower for now: others wait too long}. */
    static String of(Purge purge) {
        var slowed = purge.course().slowedBy();
        return purge.state() == PurgeState.RUNNING && slowed != null
                ? "%s; slower for now: %s".formatted(pace(purge), slowed)
                : pace(purge);
    }

    static String pace(Purge purge) {
        var name = Words.of(purge.course().pace());
        var cap = purge.scope().maxKeysPerSecond();
        return cap == null ? name : "%s, at most %s a second".formatted(name, Figures.keys(cap));
    }
}
