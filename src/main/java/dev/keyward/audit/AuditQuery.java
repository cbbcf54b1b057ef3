package dev.keyward.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for; null leaves a question open.
 *
 * @param subject with a slash the beginning of a subject ({@code family/catalog-item}), without one a part of its name
 * @param actor the account's name
 * @param action an action ({@code family.registered}), or with a dot at the end all of a kind ({@code family.})
 * @param from not before
 * @param to before
 */
public record AuditQuery(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

    public AuditQuery {
        subject = given(subject);
        actor = given(actor);
        action = given(action);
    }

    /** Whether every row is an answer. */
    public boolean isOpen() {
        return equals(ALL);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
