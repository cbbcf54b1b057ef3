package dev.keyward.incident;

import dev.keyward.incident.times.Episode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An episode after the first. */
record Relapse(Instant startedAt, @Nullable Instant mitigatedAt) {
    Episode episode() {
        return new Episode(startedAt, mitigatedAt);
    }

    Relapse mitigated(Instant at) {
        return new Relapse(startedAt, at);
    }
}
