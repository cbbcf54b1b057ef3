package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.util.Optional;

/** Whoever keeps freshness objectives tells here which share of a family's sampled reads may be stale. */
public interface StaleAllowance {

    /** Empty where nobody is held to one, or where it is not reads that are counted. */
    Optional<Double> of(FamilyId family);
}
