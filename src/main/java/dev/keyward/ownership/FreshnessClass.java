package dev.keyward.ownership;

/** How much trust a stale value costs (playbook, "Domain Segmentation Strategy"). */
public enum FreshnessClass {
    STRICT,
    SOFT,
    BATCH
}
