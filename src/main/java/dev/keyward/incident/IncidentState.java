package dev.keyward.incident;

/** Where an incident stands (domain.md 4.2); {@link dev.keyward.incident.life.Act} says how it moves. */
public enum IncidentState {
    TRIAGE,
    ACTIVE,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether people outside still want to hear how it stands. */
    public boolean isUnderWay() {
        return this == TRIAGE || this == ACTIVE || this == MITIGATED;
    }
}
