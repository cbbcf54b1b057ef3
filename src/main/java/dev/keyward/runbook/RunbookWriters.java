package dev.keyward.runbook;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who writes which runbook: those who lead incidents any, and a team those of what it answers for. */
@Component
class RunbookWriters {
    private final Registry registry;
    private final Ownership ownership;
    private final CurrentActor current;

    RunbookWriters(Registry registry, Ownership ownership, CurrentActor current) {
        this.registry = registry;
        this.ownership = ownership;
        this.current = current;
    }

    /** Why whoever is acting may not; empty when they may. The scope must exist. */
    Optional<String> against(Scope scope) {
        var team = answering(scope);
        if (current.has(Role.INCIDENT_COMMANDER) || current.has(Role.PLATFORM_ADMIN)) {
            return Optional.empty();
        }
        if (team.isEmpty()) {
            return Optional.of("The global runbook is written by incident commanders and platform admins.");
        }
        var owner = team.get();
        return current.has(Role.DOMAIN_EDITOR)
                        && ownership.isMember(current.actor().name(), owner)
                ? Optional.empty()
                : Optional.of(
                        "Only editors of %s, incident commanders and platform admins write this one.".formatted(owner));
    }

    void require(Scope scope) {
        against(scope).ifPresent(why -> {
            throw Refused.forbidden(why, "Ask one of them to make the change.");
        });
    }

    private Optional<TeamId> answering(Scope scope) {
        var name = scope.name();
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(
                scope.kind() == Scope.Kind.DOMAIN
                        ? ownership.domain(new DomainId(name)).steward()
                        : registry.family(new FamilyId(name)).owner());
    }
}
