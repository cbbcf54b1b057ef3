package dev.keyward.discovery;

import java.util.List;

/** What the latest completed scan of a keyspace proposes. @param patterns those that take most first */
public record FoundPatterns(Scan scan, List<UnknownPattern> patterns) {}
