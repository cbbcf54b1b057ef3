package dev.keyward.security;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The proof of a sign-in that a session carries. */
public final class SignedInSession {
    private SignedInSession() {}

    /** Turns a checked sign-in into what the session keeps; never the password. */
    public static Authentication proof(SignedInAccount who, Set<Role> roles, @Nullable Object details) {
        var proof = UsernamePasswordAuthenticationToken.authenticated(who, null, Authorities.of(roles));
        proof.setDetails(details);
        return proof;
    }

    /** Lets the current session live on under a new stamp, when its own account has changed the password. */
    public static void renew(long stamp) {
        become(who -> who.stamped(stamp));
    }

    /** Notes that the password was typed again; without a session there is nothing to note. */
    static void prove(Instant now) {
        become(who -> who.provenAt(now));
    }

    private static void become(UnaryOperator<SignedInAccount> change) {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken old
                && old.getPrincipal() instanceof SignedInAccount who) {
            var renewed =
                    UsernamePasswordAuthenticationToken.authenticated(change.apply(who), null, old.getAuthorities());
            renewed.setDetails(old.getDetails());
            context.setAuthentication(renewed);
        }
    }
}
