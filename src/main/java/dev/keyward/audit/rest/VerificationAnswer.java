package dev.keyward.audit.rest;

import dev.keyward.audit.Verification;
import dev.keyward.audit.chain.Damage;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.audit.chain.Verdict.Empty;
import dev.keyward.audit.chain.Verdict.Intact;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The verdict as programs read it.
 *
 * @param state {@code INTACT}, {@code BROKEN} or {@code EMPTY}
 * @param rows how many rows were found good before the verdict
 * @param head where an intact chain ends
 * @param brokenAt the row at which the damage shows
 * @param comparedWith the exported head; without one a trail rewritten as a whole passes
 */
record VerificationAnswer(
        String state,
        long rows,
        @Nullable Head head,
        @Nullable Long brokenAt,
        @Nullable Damage damage,
        String sentence,
        @Nullable Head comparedWith,
        Instant verifiedAt,
        Duration took) {

    static VerificationAnswer of(Verification made) {
        return switch (made.verdict()) {
            case Empty _ -> of(made, "EMPTY", 0, null, null, null);
            case Intact intact -> of(made, "INTACT", intact.rows(), intact.head(), null, null);
            case Broken broken ->
                of(made, "BROKEN", Math.max(0, broken.seq() - 1), null, broken.seq(), broken.damage());
        };
    }

    private static VerificationAnswer of(
            Verification made,
            String state,
            long rows,
            @Nullable Head head,
            @Nullable Long brokenAt,
            @Nullable Damage damage) {
        return new VerificationAnswer(
                state,
                rows,
                head,
                brokenAt,
                damage,
                made.verdict().sentence(),
                made.comparedWith(),
                made.at(),
                made.took());
    }
}
