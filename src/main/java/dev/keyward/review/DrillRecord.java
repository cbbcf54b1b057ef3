package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever plans and scores drills tells here how they went; as long as nobody does, incidents marked as drills count. */
public interface DrillRecord {
    /** Drills that touched a domain and ended in a time, the latest first. */
    List<Done> of(DomainId domain, Instant from, Instant until);

    /**
     * A drill that came to its end.
     *
     * @param target in minutes; null when none was set
     * @param gaps what it showed and nobody has mended yet
     */
    record Done(int incident, String title, Instant startedAt, int minutes, @Nullable Integer target, int gaps) {}
}
