package dev.keyward.access;

import dev.keyward.access.throttle.Admission;
import dev.keyward.access.throttle.GuessLimits;
import dev.keyward.kernel.Refused;
import dev.keyward.security.PasswordCheck;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Looks at the password of somebody who is signed in already: the same guesses, the same limits as at the door. */
@Component
class PasswordAgain implements PasswordCheck {
    private final Accounts accounts;
    private final PasswordHash hash;
    private final GuessLimits limits;
    private final SignInTrail trail;
    private final DemoMode demo;
    private final InstantSource clock;

    PasswordAgain(
            Accounts accounts,
            PasswordHash hash,
            GuessLimits limits,
            SignInTrail trail,
            DemoMode demo,
            InstantSource clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.limits = limits;
        this.trail = trail;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public void require(String account, String address, String password) {
        var source = Source.of(address);
        admit(account, source);
        if (!isRight(account, password)) {
            trail.failed(account, source);
            throw Refused.invalid(
                    "password", "That is not your password.", "Type the one you signed in with; nothing was done.");
        }
        limits.opened(account, source);
        trail.proved(account, source);
    }

    private void admit(String account, String source) {
        if (limits.admit(account, source) instanceof Admission.Wait wait) {
            if (wait.news()) {
                trail.throttled(account, source);
            }
            throw Refused.tooMany(
                    "Too many wrong passwords.",
                    "Wait %d seconds, then try again.".formatted(wait.howLong().toSeconds() + 1));
        }
    }

    private boolean isRight(String account, String password) {
        var found = accounts.findByName(account);
        var right = hash.fits(password, found.map(Account::passwordHash).orElse(hash.nobody()));
        return right
                && found.filter(one -> one.maySignIn(clock.instant(), demo.on()))
                        .isPresent();
    }
}
