package dev.keyward.incident;

import java.time.Instant;

/**
 * An incident went from one state to another; published in the transaction that moves it.
 *
 * @param at when it was so, which may be before it was said
 */
public record IncidentMoved(IncidentNumber number, IncidentState from, IncidentState to, Instant at) {}
