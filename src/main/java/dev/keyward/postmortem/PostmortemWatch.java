package dev.keyward.postmortem;

import dev.keyward.incident.IncidentMoved;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A resolved incident that needs a postmortem gets its draft and its due date, in the transaction that resolves it. */
@Component
class PostmortemWatch {
    private final Postmortems postmortems;
    private final PostmortemRows rows;
    private final DuePolicy policy;
    private final IncidentReads incidents;
    private final CurrentActor current;

    PostmortemWatch(
            Postmortems postmortems,
            PostmortemRows rows,
            DuePolicy policy,
            IncidentReads incidents,
            CurrentActor current) {
        this.postmortems = postmortems;
        this.rows = rows;
        this.policy = policy;
        this.incidents = incidents;
        this.current = current;
    }

    @EventListener
    void on(IncidentMoved moved) {
        if (moved.to() == IncidentState.RESOLVED) {
            current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> resolved(moved));
        }
    }

    private boolean resolved(IncidentMoved moved) {
        var incident = incidents.incident(moved.number());
        if (!policy.needs(incident)) {
            return false;
        }
        var known = rows.findById(incident.number());
        if (known.isEmpty()) {
            postmortems.drafted(incident);
        } else if (known.get().state() != PostmortemState.PUBLISHED) {
            rows.save(known.get().due(policy.dueAt(incident).orElse(null)));
        }
        return true;
    }
}
