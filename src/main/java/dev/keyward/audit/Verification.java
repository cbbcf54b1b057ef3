package dev.keyward.audit;

import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification that was made.
 *
 * @param at when it ended
 * @param whole true when every row was read, false when only the youngest were
 * @param comparedWith the exported head it was held against; without one a trail that was rewritten as a whole,
 *     recorded head included, passes
 */
public record Verification(
        Verdict verdict,
        Instant at,
        Duration took,
        boolean whole,
        @Nullable Head comparedWith) {

    public boolean found(Class<? extends Verdict> kind) {
        return kind.isInstance(verdict);
    }
}
