package dev.keyward.review.snapshot;

import java.time.Instant;

/** Who signed a review off, and what went with it. */
public record Signature(String person, Instant at, int decisions, int actions) {}
