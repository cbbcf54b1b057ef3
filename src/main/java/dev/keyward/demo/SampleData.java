package dev.keyward.demo;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Ownership;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the console knows in a demo, made through the same front doors that people use, as the people of the demo. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleData {
    private static final Map<String, Set<Role>> ACCOUNTS = Map.of(
            "admin", Set.of(Role.PLATFORM_ADMIN),
            "platform", Set.of(Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER),
            "engineer", Set.of(Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR),
            "approver", Set.of(Role.DOMAIN_APPROVER, Role.PURGE_APPROVER),
            "sre", Set.of(Role.PURGE_OPERATOR),
            "commander", Set.of(Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PURGE_APPROVER),
            "reviewer", Set.of(Role.REVIEWER),
            "auditor", Set.of(Role.AUDITOR));

    private final Ownership ownership;
    private final CurrentActor current;

    SampleData(Ownership ownership, CurrentActor current) {
        this.ownership = ownership;
        this.current = current;
    }

    /** The accounts everybody may use, whatever else the demo holds. */
    void accounts() {}

    /** Whether nobody has put anything in yet. */
    boolean isMissing() {
        return as("admin", ownership::teams).isEmpty();
    }

    /** Teams, domains and families in one transaction: a console that dies here starts over. */
    @Transactional
    public void seed() {
        var teams = new SampleTeams(ownership);
        as("admin", () -> {
            teams.form();
            teams.promise();
            return true;
        });
    }

    private <T> T as(String name, java.util.function.Supplier<T> work) {
        var roles = ACCOUNTS.getOrDefault(name, Set.of());
        return current.callAs(new Actor(name, Actor.Via.CODE, null), roles, work);
    }
}
