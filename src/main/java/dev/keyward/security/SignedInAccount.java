package dev.keyward.security;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whose session this is.
 *
 * @param stamp the account's stamp at sign-in; a session ends when the account has moved on to another
 * @param since the sign-in, from which the longest life of a session counts
 * @param proven when the password was typed last
 */
public record SignedInAccount(String name, long stamp, Instant since, Instant proven)
        implements AuthenticatedPrincipal, Serializable {
    /** Just signed in. */
    public SignedInAccount(String name, long stamp, Instant since) {
        this(name, stamp, since, since);
    }

    SignedInAccount stamped(long another) {
        return new SignedInAccount(name, another, since, proven);
    }

    SignedInAccount provenAt(Instant now) {
        return new SignedInAccount(name, stamp, since, now);
    }

    @Override
    public String getName() {
        return name;
    }
}
