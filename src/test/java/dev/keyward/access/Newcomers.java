package dev.keyward.access;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts for tests in which nobody types a password: made as {@link Access#create} makes them, but all with one hash.
 * A hash of its own for each of thousands costs minutes, as it has to.
 */
public final class Newcomers {
    private final Accounts accounts;
    private final Audit audit;
    private final CurrentActor current;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final String hash;
    private final ApplicationContext console;

    public Newcomers(ApplicationContext console) {
        this.console = console;
        accounts = console.getBean(Accounts.class);
        audit = console.getBean(Audit.class);
        current = console.getBean(CurrentActor.class);
        clock = console.getBean(InstantSource.class);
        transaction = console.getBean(TransactionTemplate.class);
        hash = console.getBean(PasswordHash.class).nobody();
    }

    public void add(String name, Set<Role> roles) {
        current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), () -> {
            transaction.executeWithoutResult(status -> added(name, roles));
            return true;
        });
    }

    private void added(String name, Set<Role> roles) {
        var now = clock.instant();
        var account = accounts.save(Account.created(name, hash, now.plus(Access.ONE_TIME), roles, now));
        console.publishEvent(new AccountStandingChanged(name, true));
        audit.record("account.created", "account/" + name, null, Map.of("roles", account.roles()), null);
    }
}
