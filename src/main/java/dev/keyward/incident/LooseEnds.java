package dev.keyward.incident;

import java.time.Instant;
import java.util.Set;

/** Whoever keeps what follows from incidents tells here which of them have something left that nobody looked at. */
public interface LooseEnds {
    Set<IncidentNumber> at(Instant now);
}
