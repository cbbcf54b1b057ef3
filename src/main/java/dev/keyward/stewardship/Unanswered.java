package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import java.time.Instant;

/** A feature's count of what a team was asked and let pass (OD09); every bean of this type is asked and summed. */
public interface Unanswered {
    int by(TeamId team, Instant since);
}
