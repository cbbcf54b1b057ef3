package dev.keyward.measurement.prometheus;

/** What a query may be asked for; the fields of a measurement. */
public enum Series {
    READS,
    HITS,
    MISSES,
    SAMPLED_READS,
    STALE_READS,
    STALENESS_P95_SECONDS,
    HIT_P95_MS,
    ORIGIN_P95_MS,
    INVALIDATIONS,
    DLQ_DEPTH
}
