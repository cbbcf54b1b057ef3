package dev.keyward.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an incident changed since somebody looked: all of it leaves a line in the timeline, a new version, a pin
 * or another time of the last update.
 */
public record Pulse(long version, @Nullable Instant told, long lines, long pinned) {}
