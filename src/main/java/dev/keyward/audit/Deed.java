package dev.keyward.audit;

import dev.keyward.audit.diff.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a thing with what it changed, without what only the trail knows: token, request, place in the chain.
 *
 * @param subject the thing by kind and name, such as {@code family/catalog-item}
 * @param actor the account, or {@code system}
 * @param via the door, such as {@code UI} or {@code API}
 * @param action a dotted verb in the past tense, such as {@code family.edited}
 */
public record Deed(
        Instant at,
        String subject,
        String actor,
        String via,
        String action,
        @Nullable String reason,
        List<FieldChange> changes) {

    /** The same, for readers who may know that it happened but not what it held. */
    public Deed withoutChanges() {
        return new Deed(at, subject, actor, via, action, reason, List.of());
    }
}
