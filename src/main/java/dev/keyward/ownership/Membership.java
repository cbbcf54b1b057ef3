package dev.keyward.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a team, by account name.
 *
 * @param active whether the person may sign in
 * @param until when they left or their standing changed; null while it lasts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(
        String person,
        Team.Member.Standing standing,
        boolean active,
        Instant from,
        @Nullable Instant until) {

    public boolean lasts() {
        return until == null;
    }
}
