package dev.keyward.access.throttle;

import java.time.Duration;

/** Whether a guess is looked at. */
public sealed interface Admission {
    /** It is, and it has been counted. */
    record Admitted() implements Admission {}

    /**
     * It is not.
     *
     * @param howLong how long until one is looked at again
     * @param news true for the first that has to wait, which is the one worth a line in the trail
     */
    record Wait(Duration howLong, boolean news) implements Admission {}
}
