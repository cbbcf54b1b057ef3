package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import java.time.Instant;

/**
 * One shape the family's keys have had. The text never changes; a new shape is the next version (domain.md I5).
 *
 * @param versionNo counts from 1
 */
public record TemplateVersion(int versionNo, KeyTemplate template, State state, Instant since) {

    /** Only CURRENT is written; DEPRECATED is still read and purged; RETIRED is history. */
    public enum State {
        CURRENT,
        DEPRECATED,
        RETIRED
    }

    TemplateVersion became(State next, Instant at) {
        return new TemplateVersion(versionNo, template, next, at);
    }

    public boolean isLive() {
        return state != State.RETIRED;
    }
}
