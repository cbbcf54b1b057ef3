package dev.keyward.incident.life;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold before an act besides the state (domain.md 4.2 and I7). */
public final class Guards {
    private static final String HARMED =
            "It was mitigated once, so it is no false alarm and it counts: if it is not back"
                    + " after all, say that it is mitigated, then resolved.";

    private Guards() {}

    /** Why it cannot be done now, one sentence each; none when it can. */
    public static List<String> against(Act act, Facts facts) {
        var reasons = new ArrayList<String>();
        if (leavesTriage(act, facts) && facts.incidentClass() == IncidentClass.A && !facts.commanded()) {
            reasons.add("A Class A incident leaves triage only with a commander: somebody takes that role first.");
        }
        if (act == Act.CANCEL && facts.harmed()) {
            reasons.add(HARMED);
        }
        if (act == Act.CLOSE && !facts.explained()) {
            reasons.add("Its root cause is not named yet.");
        }
        if (act == Act.CLOSE || act == Act.RESOLVE) {
            reasons.addAll(facts.unmet());
        }
        return reasons;
    }

    /** Why its class cannot become this one now; whatever the way, nothing is Class A beyond triage without a commander. */
    public static Optional<String> against(IncidentClass next, Facts facts) {
        return next == IncidentClass.A && facts.state() != IncidentState.TRIAGE && !facts.commanded()
                ? Optional.of(
                        "Beyond triage an incident becomes Class A only with a commander: somebody takes that role"
                                + " first.")
                : Optional.empty();
    }

    private static boolean leavesTriage(Act act, Facts facts) {
        return facts.state() == IncidentState.TRIAGE && act.to().isPresent();
    }
}
