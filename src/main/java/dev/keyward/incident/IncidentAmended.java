package dev.keyward.incident;

/** Somebody knows something about an incident better now; published in the transaction that writes it down. */
public record IncidentAmended(IncidentNumber number) {}
