package dev.keyward.drill;

import dev.keyward.ownership.DomainId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a domain was last drilled.
 *
 * @param lastDone null when never
 * @param score of that drill
 * @param isDue whether that is longer ago than the rhythm asks for
 * @param planned when the next one is planned; null when none is
 */
public record DrilledDomain(
        DomainId domain,
        @Nullable Instant lastDone,
        @Nullable Integer score,
        boolean isDue,
        @Nullable Instant planned) {}
