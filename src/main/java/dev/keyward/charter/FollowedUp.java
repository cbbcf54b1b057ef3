package dev.keyward.charter;

import java.util.List;

/** Whoever keeps incidents tells here how many were followed up; with nobody the control has no data. */
public interface FollowedUp {
    /** Of real incidents that are over. */
    Count count();

    /** @param examples some that lack it */
    record Count(long all, long lacking, List<Case> examples) {}

    /** @param path its page, relative to the console's root */
    record Case(String label, String path) {}
}
