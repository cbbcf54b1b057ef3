package dev.keyward.access;

import dev.keyward.access.password.PasswordRules;
import dev.keyward.access.secret.Secret;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in when there is no account at all: a link with a secret, good for one hour and one account. Only its digest
 * is kept, in memory; whoever can read the console's output may use it.
 */
@Component
public class FirstSetUp {
    public static final Duration LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final PasswordHash hash;
    private final DemoMode demo;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Link> link = new AtomicReference<>();

    private record Link(String digest, Instant until) {}

    FirstSetUp(
            Accounts accounts,
            PasswordHash hash,
            DemoMode demo,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.demo = demo;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet. */
    boolean isDue() {
        return !demo.on() && !accounts.existsByDemoFalse();
    }

    /** Makes the one secret that is good from now on. */
    String open() {
        var secret = Secret.random("");
        link.set(new Link(Secret.digest(secret), clock.instant().plus(LIFE)));
        return secret;
    }

    /** Whether this secret still opens the set-up. */
    public boolean accepts(String secret) {
        return fits(link.get(), secret) && isDue();
    }

    /** Creates the first account, a platform admin, and closes the set-up for good. */
    public void complete(String secret, String name, String password) {
        var used = link.get();
        var account = Account.created(
                AccountName.checked(name),
                hash.of(PasswordRules.checked(password, name)),
                null,
                Set.of(Role.PLATFORM_ADMIN),
                clock.instant());
        if (!fits(used, secret) || !isDue() || !link.compareAndSet(used, null)) {
            throw Refused.forbidden(
                    "This set-up link was used or has expired.",
                    "If there is no account yet, start the console again: it prints a new link.");
        }
        transaction.executeWithoutResult(status -> {
            accounts.save(account);
            audit.recordAs(
                    new Actor(name, Actor.Via.UI, null),
                    "account.created",
                    "account/" + name,
                    null,
                    Map.of("roles", account.roles()),
                    "First set-up");
        });
    }

    private boolean fits(@Nullable Link one, String secret) {
        return one != null
                && one.until().isAfter(clock.instant())
                && MessageDigest.isEqual(bytes(one.digest()), bytes(Secret.digest(secret)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
