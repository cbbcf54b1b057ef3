package dev.keyward.access;

import dev.keyward.access.password.PasswordRules;
import dev.keyward.access.secret.Secret;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.LiveSessions;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.security.SignedInSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The accounts and what they may do. Nobody changes their own roles, and one platform admin always remains. */
@Service
public class Access {
    /** How long a password that an admin set can be used. */
    public static final Duration ONE_TIME = Duration.ofHours(24);

    private final Accounts accounts;
    private final AccountRows rows;
    private final PasswordHash hash;
    private final LiveSessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final InstantSource clock;

    Access(
            Accounts accounts,
            AccountRows rows,
            PasswordHash hash,
            LiveSessions sessions,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor current,
            InstantSource clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.hash = hash;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /** One page of the accounts whose name contains {@code q}, by name. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public List<AccountSummary> accounts(String q, long offset, int limit) {
        return rows.page(q, offset, limit);
    }

    /** How many {@link #accounts} has. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public long countAccounts(String q) {
        return rows.count(q);
    }

    /** Creates an account and answers its one-time password, to be handed over and changed within 24 hours. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    @Transactional
    public String create(String name, Set<Role> roles) {
        AccountName.checked(name);
        if (accounts.findByName(name).isPresent()) {
            throw Refused.invalid("name", "There is an account '%s' already.".formatted(name), "Take another name.");
        }
        var password = Secret.readable();
        var now = clock.instant();
        var account = accounts.save(Account.created(name, hash.of(password), now.plus(ONE_TIME), roles, now));
        events.publishEvent(new AccountStandingChanged(name, true));
        audit.record("account.created", subject(name), null, facts(account), null);
        return password;
    }

    /** Replaces the password by a one-time one, which is answered, and ends all sessions. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    @Transactional
    public String resetPassword(String name) {
        var password = Secret.readable();
        accounts.save(
                account(name).withPassword(hash.of(password), clock.instant().plus(ONE_TIME)));
        audit.record("account.password-reset", subject(name), null, null, null);
        endAfterCommit(name);
        return password;
    }

    /** Takes or gives back the right to sign in. Taken, sessions and tokens end at once. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    @Transactional
    public void enable(String name, boolean enabled) {
        var before = account(name);
        if (!enabled) {
            notMyself(name, "Nobody disables their own account.");
            keepsAnAdmin(before);
        }
        if (before.enabled() != enabled) {
            var after = accounts.save(before.enabled(enabled));
            events.publishEvent(new AccountStandingChanged(name, enabled));
            audit.record(
                    enabled ? "account.enabled" : "account.disabled", subject(name), facts(before), facts(after), null);
            endAfterCommit(name);
        }
    }

    /**
     * Sets the roles an account holds; effective on its next click.
     *
     * @param version the version of the account that the change was based on
     */
    @RequiresRole(Role.PLATFORM_ADMIN)
    @Transactional
    public void changeRoles(String name, long version, Set<Role> roles) {
        notMyself(name, "Nobody changes their own roles.");
        var before = account(name);
        if (before.version() != version) {
            throw Refused.stale("The account '%s'".formatted(name));
        }
        if (!roles.contains(Role.PLATFORM_ADMIN)) {
            keepsAnAdmin(before);
        }
        var after = accounts.save(before.withRoles(roles));
        tellOfRoles(before, after);
    }

    /** Signs the account out everywhere. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    @Transactional
    public void endSessions(String name) {
        accounts.save(account(name).signedOutEverywhere());
        audit.record("account.sessions-ended", subject(name), null, null, null);
        endAfterCommit(name);
    }

    /** Changes the caller's own password; their other sessions end. */
    @SignedIn
    @Transactional
    public void changeMyPassword(String old, String wanted) {
        var me = account(current.actor().name());
        if (old.length() > PasswordRules.LONGEST || !hash.matches(old, me.passwordHash())) {
            throw Refused.invalid("current", "That is not your current password.", "Type the one you signed in with.");
        }
        var checked = PasswordRules.checked(wanted, me.name());
        var changed = accounts.save(me.withPassword(hash.of(checked), null));
        audit.record("account.password-changed", subject(me.name()), null, null, null);
        afterCommit(() -> SignedInSession.renew(changed.stamp()));
    }

    /** Whether the caller still uses the one-time password that an admin set. */
    @SignedIn
    public boolean mustChangePassword() {
        return accounts.findByName(current.actor().name())
                .map(me -> me.oneTimeUntil() != null)
                .orElse(false);
    }

    private Account account(String name) {
        return accounts.findByName(name).orElseThrow(() -> Refused.unknown("account", name));
    }

    private void notMyself(String name, String message) {
        if (name.equals(current.actor().name())) {
            throw Refused.forbidden(message, "Ask another platform admin.");
        }
    }

    private void keepsAnAdmin(Account leaving) {
        var another = accounts.findByEnabledTrue().stream()
                .anyMatch(one -> one.holds(Role.PLATFORM_ADMIN) && !one.name().equals(leaving.name()));
        if (leaving.holds(Role.PLATFORM_ADMIN) && !another) {
            throw Refused.wrongState(
                    "'%s' is the last platform admin.".formatted(leaving.name()),
                    "Make somebody else a platform admin first.");
        }
    }

    private void tellOfRoles(Account before, Account after) {
        for (var role : Role.values()) {
            if (before.holds(role) != after.holds(role)) {
                audit.record(
                        after.holds(role) ? "role.granted" : "role.withdrawn",
                        subject(after.name()),
                        before.roles(),
                        after.roles(),
                        role.name());
            }
        }
    }

    private void endAfterCommit(String name) {
        afterCommit(() -> sessions.end(name));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private static String subject(String name) {
        return "account/" + name;
    }

    private static Map<String, Object> facts(Account account) {
        return Map.of("enabled", account.enabled(), "roles", account.roles());
    }
}
