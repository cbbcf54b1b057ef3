package dev.keyward.maturity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored roll-up of a domain.
 *
 * @param asOf since when it holds
 * @param before the level it had at the moment it is compared with; null when it was not assessed then
 */
public record DomainMaturity(
        DomainReport report, Instant asOf, @Nullable Integer before, int ruleset) {}
