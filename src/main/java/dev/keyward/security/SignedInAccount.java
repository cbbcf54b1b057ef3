package dev.keyward.security;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whose session this is.
 *
 * @param stamp the account's stamp at sign-in; a session ends when the account has moved on to another
 * @param since the sign-in, from which the longest life of a session counts
 */
public record SignedInAccount(String name, long stamp, Instant since) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
