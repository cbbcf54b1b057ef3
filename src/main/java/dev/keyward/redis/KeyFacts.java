package dev.keyward.redis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What keys look like, read without touching them: no read counts as a use. */
@FunctionalInterface
public interface KeyFacts {
    /** Keys whose facts one call may ask for, so that others wait little for it. */
    int AT_ONCE = 16;

    /**
     * The facts of each, in their order; empty for one that is gone, or that nobody may ask about.
     *
     * @param names at most {@link #AT_ONCE}
     */
    CompletableFuture<List<Optional<KeyFact>>> facts(List<KeyName> names);
}
