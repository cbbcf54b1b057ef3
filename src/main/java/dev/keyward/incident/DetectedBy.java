package dev.keyward.incident;

/** Who or what noticed it (domain.md 4.1). */
public enum DetectedBy {
    USER_REPORT,
    MONITOR,
    SHADOW_READ,
    SLO_BURN,
    REVIEW
}
