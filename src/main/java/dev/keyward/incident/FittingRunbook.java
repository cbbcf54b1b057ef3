package dev.keyward.incident;

import dev.keyward.registry.Family;
import java.util.Optional;

/** Whoever keeps runbooks tells here which one an incident of a family runs. */
@FunctionalInterface
public interface FittingRunbook {
    Optional<Way> of(Family family);

    /** @param page relative to the console's root */
    record Way(String title, String page) {}
}
