package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;

/** How a run goes on: its pace, and why it is slower if it is. */
final class CourseWords {
    private CourseWords() {}

    static String of(Purge purge) {
        var course = purge.course();
        var words = new StringBuilder(PaceWords.name(course.pace())).append(" pace");
        if (purge.state() != PurgeState.RUNNING) {
            return words.append('.').toString();
        }
        if (course.slowedBy() != null) {
            words.append(" \u00b7 slower for now: ").append(course.slowedBy());
        }
        return words.append('.').toString();
    }
}
