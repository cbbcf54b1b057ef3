package dev.keyward.audit;

import dev.keyward.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The door to the trail. A record joins the caller's transaction and refuses to be written outside one: if the row
 * cannot be written, the change does not happen (domain.md I17).
 */
public interface Audit {

    /**
     * Writes one row for the current actor.
     *
     * @param action a dotted verb in the past tense, such as {@code family.registered}
     * @param subject the thing by kind and name, such as {@code family/catalog-item}
     * @param before the state before, turned into JSON; null when there was none
     * @param after the state after; null when there is none
     */
    void record(
            String action, String subject, @Nullable Object before, @Nullable Object after, @Nullable String reason);

    /** The same for a named actor, such as the purge worker acting for {@link Actor#SYSTEM}. */
    void recordAs(
            Actor actor,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason);
}
