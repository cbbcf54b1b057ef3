package dev.keyward.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in has to wait: the password was not even looked at. */
public final class TooManyGuesses extends AuthenticationException {
    private final Duration wait;

    public TooManyGuesses(Duration wait) {
        super("Too many attempts.");
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    public Duration howLong() {
        return wait;
    }
}
