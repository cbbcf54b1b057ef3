package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.ownership.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a list shows.
 *
 * @param states any of these; empty for all
 * @param text part of the title, or the number of the incident; null for all
 */
public record ActionFilter(
        Set<ActionState> states,
        @Nullable TeamId team,
        @Nullable IncidentNumber incident,
        @Nullable String text) {
    public static final ActionFilter ALL = new ActionFilter(Set.of(), null, null, null);
    public static final ActionFilter WAITING = new ActionFilter(ActionState.WAITING, null, null, null);
}
