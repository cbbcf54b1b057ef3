package dev.keyward.incident;

import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may lay hands on an incident: commanders of the console on any, everybody else on those in which they have a
 * duty (domain.md I7). The roles on the services' methods say who may at all.
 */
@Component
class Hands {
    private final HeldRoles roles;
    private final CurrentActor current;

    Hands(HeldRoles roles, CurrentActor current) {
        this.roles = roles;
        this.current = current;
    }

    /** Why whoever is acting may not move it on or change what is known; empty when they may. */
    Optional<String> againstLeading(IncidentNumber incident) {
        return current.has(Role.INCIDENT_COMMANDER) || holds(incident, true)
                ? Optional.empty()
                : Optional.of(
                        "Its commander and its responders do that. Acknowledge it, or take the role of responder.");
    }

    /** The same for writing into its timeline. */
    Optional<String> againstWriting(IncidentNumber incident) {
        return current.has(Role.INCIDENT_COMMANDER) || holds(incident, false)
                ? Optional.empty()
                : Optional.of("Only people with a role in this incident write into it. Take one first.");
    }

    void requireLead(IncidentNumber incident) {
        againstLeading(incident).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page, or ask its commander.");
        });
    }

    void requireWriter(IncidentNumber incident) {
        againstWriting(incident).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page.");
        });
    }

    private boolean holds(IncidentNumber incident, boolean leading) {
        var me = current.actor().name();
        return roles.now(incident).stream()
                .filter(held -> held.person().equals(me))
                .map(HeldRole::duty)
                .anyMatch(duty -> leading ? duty.leads() : duty.writes());
    }
}
