package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import java.time.Instant;

/** One completed scan in the history of a keyspace: what nobody owned then, and all there was. */
public record Growth(ScanId scan, ScanKind kind, Instant at, Share registered, Share unowned, Estimate allBytes) {}
