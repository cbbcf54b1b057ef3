package dev.keyward.demo;

import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the demo and what each may do, in the order of the story they play in. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class Cast {
    static final Map<String, Set<Role>> ROLES = roles();

    private final CurrentActor current;

    Cast(CurrentActor current) {
        this.current = current;
    }

    /** Does something as one of them, with their rights and under their name in the trail. */
    <T> T as(String name, Supplier<T> work) {
        return current.callAs(new Actor(name, Actor.Via.CODE, null), ROLES.getOrDefault(name, Set.of()), work);
    }

    private static Map<String, Set<Role>> roles() {
        var roles = new LinkedHashMap<String, Set<Role>>();
        roles.put("engineer", Set.of(Role.VIEWER, Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR));
        roles.put("approver", Set.of(Role.VIEWER, Role.DOMAIN_APPROVER, Role.PURGE_APPROVER));
        roles.put("sre", Set.of(Role.VIEWER, Role.PURGE_OPERATOR));
        roles.put("commander", Set.of(Role.VIEWER, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PURGE_APPROVER));
        roles.put("platform", Set.of(Role.VIEWER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER));
        roles.put("admin", Set.of(Role.VIEWER, Role.PLATFORM_ADMIN));
        roles.put("reviewer", Set.of(Role.VIEWER, Role.REVIEWER));
        roles.put("auditor", Set.of(Role.VIEWER, Role.AUDITOR));
        return Collections.unmodifiableMap(roles);
    }
}
