package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import java.time.Instant;

/**
 * One shape the family's keys have had. Once proposed its text never changes; a new shape is the next version (domain.md
 * I5).
 *
 * @param versionNo counts from 1
 * @param since when it came into this state
 * @param proposedBy who asked for it; somebody else accepts it
 */
public record TemplateVersion(int versionNo, KeyTemplate template, State state, Instant since, String proposedBy) {

    /** Only CURRENT is written; DEPRECATED is still read and purged; RETIRED and DECLINED are history. */
    public enum State {
        DRAFT,
        PROPOSED,
        CURRENT,
        DEPRECATED,
        RETIRED,
        DECLINED
    }

    TemplateVersion became(State next, Instant at) {
        return new TemplateVersion(versionNo, template, next, at, proposedBy);
    }

    /** Whether live keys may have it. */
    public boolean isLive() {
        return state == State.CURRENT || state == State.DEPRECATED;
    }

    /** Whether it is still to come. */
    public boolean isPending() {
        return state == State.DRAFT || state == State.PROPOSED;
    }
}
