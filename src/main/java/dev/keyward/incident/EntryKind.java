package dev.keyward.incident;

/** What a line of the timeline is about (domain.md 4.1, TimelineEvent). */
public enum EntryKind {
    STATUS,
    CLASS,
    ROLE,
    NOTE,
    UPDATE,
    PURGE,
    SLO,
    ROLLOUT,
    RUNBOOK,
    METRIC
}
