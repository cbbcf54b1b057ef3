package dev.keyward.duty;

import java.util.List;

/** A feature's answer to "what waits for this person"; every bean of this type is asked. */
public interface DutySource {
    /** What could not be read when this source fails, such as {@code purges}. */
    String name();

    /**
     * The person's duties, the most pressing first. Called in the person's own thread, so that
     * {@link dev.keyward.security.CurrentActor} tells their roles.
     *
     * @param limit never more than this; {@link #count} tells the rest
     */
    List<Duty> of(String person, int limit);

    long count(String person);
}
