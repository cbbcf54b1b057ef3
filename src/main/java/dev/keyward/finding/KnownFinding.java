package dev.keyward.finding;

import dev.keyward.kernel.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a family at this moment.
 *
 * @param firstSeen since when; null when nobody has written it down yet
 * @param waiver the one that is asked for or holds; null when there is none
 * @param waivable whether a waiver could be asked for
 */
public record KnownFinding(
        Finding finding,
        @Nullable Instant firstSeen,
        @Nullable Waiver waiver,
        boolean waivable) {}
