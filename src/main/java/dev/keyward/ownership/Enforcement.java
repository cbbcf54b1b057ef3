package dev.keyward.ownership;

/** How a domain keeps its promise: the third column of the playbook's freshness SLA table. */
public enum Enforcement {
    EVENT_DRIVEN_WITH_READ_THROUGH_FALLBACK("event-driven invalidation + fallback read-through"),
    SELECTIVE_TTL_WITH_INVALIDATION_QUEUE("selective TTL + invalidation queue"),
    TTL_WITH_SCHEDULED_REFRESH("TTL with scheduled refresh");

    private final String words;

    Enforcement(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
