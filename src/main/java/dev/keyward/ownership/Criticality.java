package dev.keyward.ownership;

/** How much the business depends on a domain. */
public enum Criticality {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
