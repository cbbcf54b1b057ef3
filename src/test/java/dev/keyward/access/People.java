package dev.keyward.access;

import dev.keyward.access.secret.Secret;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Identifier;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Makes accounts and tokens as they may be found in a database, and acts as them. */
final class People {
    static final String PASSWORD = "a quiet long walk";

    final Accounts accounts;
    private final ApiTokens tokens;
    private final PasswordHash hash;
    private final CurrentActor current;
    private final InstantSource clock;

    People(ApplicationContext console) {
        accounts = console.getBean(Accounts.class);
        tokens = console.getBean(ApiTokens.class);
        hash = console.getBean(PasswordHash.class);
        current = console.getBean(CurrentActor.class);
        clock = console.getBean(InstantSource.class);
    }

    /** A new account with {@link #PASSWORD}. */
    Account somebody(Role... roles) {
        return accounts.save(
                Account.created(Names.next("person"), hash.of(PASSWORD), null, Set.of(roles), clock.instant()));
    }

    String token(Account of) {
        return token(of, true, clock.instant().plus(Tokens.USUAL));
    }

    String token(Account of, boolean mayWrite, Instant expires) {
        var secret = Secret.random("kw_");
        var wanted = new NewToken("test", mayWrite, null);
        var id = Identifier.next(clock.millis());
        tokens.save(ApiToken.issued(id, of.name(), wanted, Secret.digest(secret), clock.instant(), expires));
        return secret;
    }

    <T extends @Nullable Object> T as(Account who, Supplier<T> work) {
        return current.callAs(new Actor(who.name(), Actor.Via.UI, null), who.roles(), work);
    }

    void does(Account who, Runnable work) {
        current.callAs(new Actor(who.name(), Actor.Via.UI, null), who.roles(), () -> {
            work.run();
            return true;
        });
    }

    Account again(Account one) {
        return accounts.findByName(one.name()).orElseThrow();
    }
}
