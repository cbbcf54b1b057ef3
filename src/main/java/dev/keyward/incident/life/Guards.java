package dev.keyward.incident.life;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import java.util.ArrayList;
import java.util.List;

/** What must hold before an act besides the state (domain.md 4.2 and I7). */
public final class Guards {
    private Guards() {}

    /** Why it cannot be done now, one sentence each; none when it can. */
    public static List<String> against(Act act, Facts facts) {
        var reasons = new ArrayList<String>();
        if (leavesTriage(act, facts) && facts.incidentClass() == IncidentClass.A && !facts.commanded()) {
            reasons.add("A Class A incident leaves triage only with a commander (I7): somebody takes that role first.");
        }
        if (act == Act.CLOSE) {
            if (!facts.explained()) {
                reasons.add("Its root cause is not named yet.");
            }
        }
        if (act == Act.CLOSE || act == Act.RESOLVE) {
            reasons.addAll(facts.unmet());
        }
        return reasons;
    }

    private static boolean leavesTriage(Act act, Facts facts) {
        return facts.state() == IncidentState.TRIAGE && act.to().isPresent();
    }
}
