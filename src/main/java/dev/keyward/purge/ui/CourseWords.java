package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import java.util.Locale;

/** How a run goes on: its pace, what others wait for the server, and why it is slower if it is. */
final class CourseWords {
    private CourseWords() {}

    static String of(Purge purge) {
        var course = purge.course();
        var words = new StringBuilder(PaceWords.name(course.pace())).append(" pace");
        if (purge.state() != PurgeState.RUNNING) {
            return words.append('.').toString();
        }
        if (course.pingMicros() != null) {
            words.append(String.format(
                    Locale.ENGLISH,
                    " \u00b7 others wait %.2f ms for an answer (95th percentile)",
                    course.pingMicros() / 1_000.0));
        }
        if (course.slowedBy() != null) {
            words.append(" \u00b7 slower for now: ").append(course.slowedBy());
        }
        return words.append('.').toString();
    }
}
