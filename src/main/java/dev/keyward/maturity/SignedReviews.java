package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;
import java.time.Instant;
import java.util.Map;

/** Whoever holds the quarterly reviews tells here which were signed; as long as nobody does, D3.1 has no data. */
public interface SignedReviews {
    /** Whether the review of the quarter before this moment was signed; a domain without one is left out. */
    Map<DomainId, Boolean> ofLastQuarter(Instant now);
}
