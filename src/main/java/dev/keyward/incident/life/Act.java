package dev.keyward.incident.life;

import static dev.keyward.incident.IncidentState.ACTIVE;
import static dev.keyward.incident.IncidentState.CANCELLED;
import static dev.keyward.incident.IncidentState.CLOSED;
import static dev.keyward.incident.IncidentState.MITIGATED;
import static dev.keyward.incident.IncidentState.RESOLVED;
import static dev.keyward.incident.IncidentState.TRIAGE;

import dev.keyward.incident.IncidentState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people do to an incident: the one table of states and acts that the screens, REST and the services share
 * (domain.md 4.2). What must hold besides stands in {@link Guards}.
 */
public enum Act {
    /** Somebody has seen it and works on it. */
    ACKNOWLEDGE("Acknowledge", null, TRIAGE, ACTIVE),
    ACTIVATE("Confirm it is real", ACTIVE, TRIAGE),
    MITIGATE("Mitigated", MITIGATED, ACTIVE),
    RESOLVE("Resolved", RESOLVED, MITIGATED),
    CLOSE("Close", CLOSED, RESOLVED),
    /** A false alarm. */
    CANCEL("Cancel as a false alarm", CANCELLED, TRIAGE, ACTIVE),
    /** It is back: the first times stay, an episode is added. */
    RELAPSE("It is back", ACTIVE, MITIGATED, RESOLVED),
    /** It goes on under another number; nobody asks for it as a transition. */
    MERGE("Merge", null, TRIAGE, ACTIVE, MITIGATED, RESOLVED);

    private final String verb;
    private final @Nullable IncidentState to;
    private final Set<IncidentState> from;

    Act(String verb, @Nullable IncidentState to, IncidentState... from) {
        this.verb = verb;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The words on its button. */
    public String verb() {
        return verb;
    }

    /** The state a person asks for by it; empty when it is no transition. */
    public Optional<IncidentState> to() {
        return Optional.ofNullable(to);
    }

    public boolean fits(IncidentState state) {
        return from.contains(state);
    }

    /** Whether it is done only with a word about why. */
    public boolean needsReason() {
        return this == CANCEL || this == RELAPSE;
    }

    /** What can be done in this state, in the order of an incident's life. */
    public static List<Act> from(IncidentState state) {
        return Arrays.stream(values()).filter(act -> act.fits(state)).toList();
    }

    /** The states an incident may move to from here. */
    public static List<IncidentState> destinations(IncidentState state) {
        return from(state).stream().flatMap(act -> act.to().stream()).toList();
    }

    /** The act that moves it there; each state is reached from another by at most one. */
    public static Optional<Act> between(IncidentState from, IncidentState to) {
        return from(from).stream().filter(act -> act.to == to).findFirst();
    }
}
