package dev.keyward.incident.duplicates;

import dev.keyward.incident.times.Episode;
import java.util.Set;

/**
 * What of an incident tells whether another has the same cause.
 *
 * @param span from its start until it was resolved, open while it is not
 */
public record Suspect(int number, Set<String> families, Episode span, boolean drill) {}
