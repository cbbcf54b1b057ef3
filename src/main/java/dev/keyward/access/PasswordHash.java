package dev.keyward.access;

import dev.keyward.access.password.PasswordRules;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane, and nothing else: a stored text in any other form matches no password.
 * One check costs about a tenth of a second, so only a few run at a time.
 */
@Component
class PasswordHash {
    private static final long PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore running = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final LongAdder checks = new LongAdder();
    private final String nobody = argon2.encode("there is no such account");

    /** How many passwords have been checked since the start. */
    long checks() {
        return checks.sum();
    }

    String of(String password) {
        return argon2.encode(password);
    }

    /** The hash that is checked when there is no account, so that the answer takes as long as for one. */
    String nobody() {
        return nobody;
    }

    /** The same for what somebody typed: what is too long for a password is checked like an empty one, and fits none. */
    boolean fits(String typed, String stored) {
        var tooLong = typed.length() > PasswordRules.LONGEST;
        return matches(tooLong ? "" : typed, stored) && !tooLong;
    }

    /** Throws {@link AuthenticationServiceException} when too many checks are waiting already. */
    boolean matches(String password, String hash) {
        try {
            if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("Too many sign-ins at once.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("The console is stopping.", stopping);
        }
        checks.increment();
        try {
            return argon2.matches(password, hash);
        } finally {
            running.release();
        }
    }
}
