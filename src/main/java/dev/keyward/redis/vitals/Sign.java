package dev.keyward.redis.vitals;

/** What is watched about a keyspace. The order is that of the screen: what people feel first, then what causes it. */
public enum Sign {
    HIT_RATIO("Hit ratio", "%", false),
    LATENCY("Latency", "ms", true),
    OPERATIONS("Operations", "ops/s", true),
    EVICTIONS("Evictions", "keys/s", true),
    MEMORY("Memory", "% of its limit", true),
    CLIENTS("Clients", "% of its limit", true);

    private final String label;
    private final String unit;
    private final boolean highIsBad;

    Sign(String label, String unit, boolean highIsBad) {
        this.label = label;
        this.unit = unit;
        this.highIsBad = highIsBad;
    }

    public String label() {
        return label;
    }

    /** The unit of its thresholds. */
    public String unit() {
        return unit;
    }

    /** False where a low value is the bad one. */
    public boolean highIsBad() {
        return highIsBad;
    }
}
