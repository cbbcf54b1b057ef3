package dev.keyward.postmortem;

import dev.keyward.incident.IncidentAmended;
import dev.keyward.incident.IncidentMoved;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A resolved incident that needs a postmortem gets its draft and its due date, in the transaction that resolves it. A
 * Class C may come to need one only when its cause is named, which is often later.
 */
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
            asConsole(moved.number());
        }
    }

    @EventListener
    void on(IncidentAmended amended) {
        asConsole(amended.number());
    }

    private void asConsole(IncidentNumber number) {
        current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> keep(number));
    }

    private boolean keep(IncidentNumber number) {
        var incident = incidents.incident(number);
        if (incident.state() != IncidentState.RESOLVED || !policy.needs(incident)) {
            return false;
        }
        var known = rows.findById(incident.number());
        if (known.isEmpty()) {
            postmortems.drafted(incident);
        } else if (known.get().state() != PostmortemState.PUBLISHED) {
            due(known.get(), policy.dueAt(incident).orElse(null));
        }
        return true;
    }

    /** Saved only when it differs: whoever writes at this moment keeps the version they read. */
    private void due(Postmortem postmortem, @Nullable Instant due) {
        if (!Objects.equals(postmortem.dueAt(), due)) {
            rows.save(postmortem.due(due));
        }
    }
}
