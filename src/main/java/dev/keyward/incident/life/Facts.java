package dev.keyward.incident.life;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import java.util.List;

/**
 * What the guards look at.
 *
 * @param commanded whether somebody holds the role of its commander now
 * @param explained whether its root cause is named
 * @param harmed whether it was mitigated once, so that nobody calls it a false alarm any more
 * @param unmet what else stands in the way of the act at hand, one sentence each: what other features still miss
 *     before it is closed, or grace windows that have not passed before it is resolved
 */
public record Facts(
        IncidentState state,
        IncidentClass incidentClass,
        boolean commanded,
        boolean explained,
        boolean harmed,
        List<String> unmet) {}
