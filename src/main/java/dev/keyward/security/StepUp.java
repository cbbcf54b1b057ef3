package dev.keyward.security;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Acts that cannot be taken back ask more than a session that may have been left open: a password typed within five
 * minutes. A token has none to type, so it has to be made for such acts (docs/decisions/0093).
 */
@Component
public class StepUp {
    public static final Duration LIFE = Duration.ofMinutes(5);
    static final String ENTRUSTED = "SCOPE_PURGE";

    private final PasswordCheck passwords;
    private final CurrentActor current;
    private final InstantSource clock;

    StepUp(PasswordCheck passwords, CurrentActor current, InstantSource clock) {
        this.passwords = passwords;
        this.current = current;
        this.clock = clock;
    }

    public Proof proof() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedInAccount who) {
            return who.proven().plus(LIFE).isAfter(clock.instant()) ? Proof.FRESH : Proof.STALE;
        }
        return current.actor().token() == null || isEntrusted(caller) ? Proof.ENTRUSTED : Proof.LACKING;
    }

    /** Refuses unless the proof is fresh or the caller is entrusted. */
    public void require() {
        switch (proof()) {
            case FRESH, ENTRUSTED -> {}
            case STALE ->
                throw Refused.forbidden(
                        "This takes your password, typed within the last five minutes.",
                        "Type it once more, then do it again.");
            case LACKING ->
                throw Refused.forbidden(
                        "This token may not approve or run purges.",
                        "Do it in the console, or use a token with the scope 'purge'.");
        }
    }

    /** Takes the caller's password; right, and their session counts as proven for the next five minutes. */
    public void prove(String password) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        passwords.require(current.actor().name(), source(caller), password);
        SignedInSession.prove(clock.instant());
    }

    private static boolean isEntrusted(@org.jspecify.annotations.Nullable Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream().anyMatch(held -> ENTRUSTED.equals(held.getAuthority()));
    }

    private static String source(@org.jspecify.annotations.Nullable Authentication caller) {
        return caller != null
                        && caller.getDetails() instanceof WebAuthenticationDetails web
                        && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "";
    }
}
