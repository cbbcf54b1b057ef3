package dev.keyward.registry;

/** How stale values leave the cache: the rows of the playbook's invalidation strategy matrix. */
public enum Strategy {
    TTL_ONLY("TTL only", "Simple, but stale windows are unpredictable. For low-risk metadata."),
    EVENT_DRIVEN("Event-driven", "Freshness under control, more moving parts. For critical user state."),
    WRITE_THROUGH("Write-through", "Consistent read-after-write at a higher write latency. For small hot datasets.");

    private final String label;
    private final String tradeOff;

    Strategy(String label, String tradeOff) {
        this.label = label;
        this.tradeOff = tradeOff;
    }

    public String label() {
        return label;
    }

    /** The matrix's pros, cons and use case in one sentence. */
    public String tradeOff() {
        return tradeOff;
    }
}
