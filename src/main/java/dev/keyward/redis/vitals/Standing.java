package dev.keyward.redis.vitals;

/** What a value means beside its limits. NO_DATA is never taken for FINE. */
public enum Standing {
    FINE,
    ATTENTION,
    DANGER,
    NO_DATA
}
