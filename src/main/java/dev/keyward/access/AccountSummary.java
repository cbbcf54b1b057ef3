package dev.keyward.access;

import dev.keyward.security.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the list shows it.
 *
 * @param mustChangePassword an admin set the password and it has not been changed yet
 * @param openSessions how many sessions of this console it has open now
 */
public record AccountSummary(
        String name,
        long version,
        boolean enabled,
        boolean mustChangePassword,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        int openSessions) {

    AccountSummary with(Set<Role> held) {
        return new AccountSummary(
                name, version, enabled, mustChangePassword, held, createdAt, lastSignIn, openSessions);
    }
}
