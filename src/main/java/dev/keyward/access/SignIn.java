package dev.keyward.access;

import dev.keyward.access.throttle.Admission;
import dev.keyward.access.throttle.GuessLimits;
import dev.keyward.security.SignedInAccount;
import dev.keyward.security.SignedInSession;
import dev.keyward.security.TooManyGuesses;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password: the same steps, the same time and the same answer whether the name exists or not. */
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordHash hash;
    private final GuessLimits limits;
    private final SignInTrail trail;
    private final DemoMode demo;
    private final InstantSource clock;

    SignIn(
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
    public Authentication authenticate(Authentication asked) {
        var name = AccountName.isOne(asked.getName()) ? asked.getName() : AccountName.NOBODY;
        var source =
                Source.of(asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
        if (limits.admit(name, source) instanceof Admission.Wait wait) {
            if (wait.news()) {
                trail.throttled(name, source);
            }
            throw new TooManyGuesses(wait.howLong());
        }
        var account = accounts.findByName(name);
        var right = hash.fits(
                String.valueOf(asked.getCredentials()),
                account.map(Account::passwordHash).orElse(hash.nobody()));
        var opened = account.filter(one -> right && one.maySignIn(clock.instant(), demo.on()));
        if (opened.isEmpty()) {
            trail.failed(account.isPresent() ? name : AccountName.NOBODY, source);
            throw new BadCredentialsException("That name and password do not fit.");
        }
        limits.opened(name, source);
        return signedIn(opened.get(), source, asked);
    }

    private Authentication signedIn(Account account, String source, Authentication asked) {
        trail.succeeded(account.name(), source);
        var who = new SignedInAccount(account.name(), account.stamp(), clock.instant());
        return SignedInSession.proof(who, account.roles(), asked.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
