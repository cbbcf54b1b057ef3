package dev.keyward.objective;

import java.time.Instant;

/** "Recomputed at ..., the hours from ... to ..., because ...". */
public record Recount(String region, Instant at, Instant from, Instant to, String because) {}
