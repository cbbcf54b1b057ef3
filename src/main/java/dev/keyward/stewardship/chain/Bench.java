package dev.keyward.stewardship.chain;

import dev.keyward.ownership.TeamId;
import java.util.Set;

/** Who could decide at this moment. */
public interface Bench {
    /** Those of a team who may act; empty when the team is not at work. */
    Set<String> of(TeamId team);

    /** Those who decide when nobody else can: the platform's teams and the platform admins. */
    Set<String> platform();
}
