package dev.keyward.access;

import dev.keyward.access.secret.Secret;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of demo mode, whose password and token everybody knows. They are marked as such and open no door in any
 * other mode, even on the same data.
 */
@Component
public class DemoAccounts {
    public static final String PASSWORD = "keyward-demo";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final PasswordHash hash;
    private final DemoMode demo;
    private final Audit audit;
    private final InstantSource clock;

    DemoAccounts(
            Accounts accounts, ApiTokens tokens, PasswordHash hash, DemoMode demo, Audit audit, InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.hash = hash;
        this.demo = demo;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes those that are missing, each with the token {@code kw_demo_<name>}. Refuses data with real accounts. */
    @Transactional
    public void seed(Map<String, Set<Role>> wanted) {
        if (!demo.on()) {
            throw Refused.wrongState("Demo accounts exist in demo mode only.", "Start with keyward.demo=true.");
        }
        if (accounts.existsByDemoFalse()) {
            throw Refused.wrongState(
                    "This data folder holds real accounts, so the demo does not open it.",
                    "Choose another folder with KEYWARD_DATA, or start without the demo.");
        }
        var missing = wanted.keySet().stream()
                .filter(name -> accounts.findByName(name).isEmpty())
                .toList();
        var password = missing.isEmpty() ? "" : hash.of(PASSWORD);
        for (var name : missing) {
            seed(name, password, wanted.get(name));
        }
    }

    private void seed(String name, String passwordHash, @org.jspecify.annotations.Nullable Set<Role> roles) {
        var now = clock.instant();
        var held = roles == null ? Set.<Role>of() : roles;
        accounts.save(Account.created(name, passwordHash, null, held, now).forDemo());
        var token = new NewToken("Demo", true, true, null);
        tokens.save(ApiToken.issued(
                Identifier.next(clock.millis()),
                name,
                token,
                Secret.digest("kw_demo_" + name),
                now,
                now.plus(Tokens.LONGEST)));
        audit.recordAs(
                Actor.SYSTEM, "account.created", "account/" + name, null, Map.of("demo", true, "roles", held), null);
    }
}
