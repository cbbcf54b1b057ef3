package dev.keyward.demo;

import dev.keyward.access.DemoAccounts;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the console knows in a demo, made through the same front doors that people use, as the people of the demo. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleData {
    private final Ownership ownership;
    private final Registry registry;
    private final DemoAccounts accounts;
    private final CurrentActor current;

    SampleData(Ownership ownership, Registry registry, DemoAccounts accounts, CurrentActor current) {
        this.ownership = ownership;
        this.registry = registry;
        this.accounts = accounts;
        this.current = current;
    }

    /** The accounts everybody may use, whatever else the demo holds. */
    void accounts() {
        accounts.seed(People.ROLES);
    }

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
        as("engineer", () -> {
            new SampleFamilies(registry).register();
            return true;
        });
    }

    private <T> T as(String name, Supplier<T> work) {
        return current.callAs(new Actor(name, Actor.Via.CODE, null), People.rolesOf(name), work);
    }
}
