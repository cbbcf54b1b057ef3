package dev.keyward.ownership;

/** The three rows of the playbook's freshness SLA table, to begin a domain with. */
public enum PlaybookRow {
    ACCOUNT(
            "Account and permissions",
            FreshnessClass.STRICT,
            FreshnessTier.NEAR_IMMEDIATE,
            Enforcement.EVENT_DRIVEN_WITH_READ_THROUGH_FALLBACK,
            Criticality.CRITICAL),
    CATALOG(
            "Pricing and inventory",
            FreshnessClass.STRICT,
            FreshnessTier.SECONDS,
            Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
            Criticality.HIGH),
    CONTENT(
            "Content feeds",
            FreshnessClass.SOFT,
            FreshnessTier.MINUTES,
            Enforcement.TTL_WITH_SCHEDULED_REFRESH,
            Criticality.MEDIUM);

    private final String words;
    private final FreshnessClass freshnessClass;
    private final FreshnessTier tier;
    private final Enforcement enforcement;
    private final Criticality criticality;

    PlaybookRow(
            String words,
            FreshnessClass freshnessClass,
            FreshnessTier tier,
            Enforcement enforcement,
            Criticality criticality) {
        this.words = words;
        this.freshnessClass = freshnessClass;
        this.tier = tier;
        this.enforcement = enforcement;
        this.criticality = criticality;
    }

    /** As the playbook's first column says it. */
    public String words() {
        return words;
    }

    /** What such a domain promises, with the tier's own staleness. */
    public Sla sla(TeamId steward) {
        return new Sla(freshnessClass, tier, enforcement, null, steward, criticality);
    }
}
