package dev.keyward.objective.budget;

/** What a number rests on. */
public enum Evidence {
    /** Measurements of services. */
    MEASURED,
    /** At least a part is estimated: slices of stale incidents are bad, all others are taken for good. */
    INCIDENT_DERIVED,
    /** Measurements have gaps that are too large to say anything; never shown as healthy. */
    NO_DATA
}
