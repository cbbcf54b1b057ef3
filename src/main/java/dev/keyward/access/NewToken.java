package dev.keyward.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is asked for.
 *
 * @param name what it is for, 1 to 80 characters, shown in lists
 * @param mayWrite false for a token that may only read
 * @param mayPurge whether it approves and runs purges without a person at it, as its account may; it writes as well
 * @param expiresAt at most 365 days away; null for 90 days
 */
public record NewToken(
        String name,
        boolean mayWrite,
        boolean mayPurge,
        @Nullable Instant expiresAt) {
    private static final int LONGEST = 80;

    public NewToken {
        name = name.strip();
        mayWrite |= mayPurge;
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A token's name takes 1 to %d characters.".formatted(LONGEST));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A token's name is one line of plain text.");
        }
    }

    /** One that leaves purges to people. */
    public NewToken(String name, boolean mayWrite, @Nullable Instant expiresAt) {
        this(name, mayWrite, false, expiresAt);
    }
}
