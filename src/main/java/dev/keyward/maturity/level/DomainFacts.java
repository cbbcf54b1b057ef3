package dev.keyward.maturity.level;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a domain itself is judged by.
 *
 * @param steward the team that owns the domain
 * @param charter the version in force; null when there is none
 * @param signed the steward's team signed it
 * @param missing parts of its freshness promise that are not said
 * @param review whether last quarter's review was signed; null when no review of it is known
 * @param drilled when a drill that touched it was last completed; null when never
 * @param abandoned its live families with a critical cause of drift
 */
public record DomainFacts(
        String domain,
        String steward,
        @Nullable Integer charter,
        boolean signed,
        List<String> missing,
        @Nullable Boolean review,
        @Nullable Instant drilled,
        List<String> abandoned) {}
