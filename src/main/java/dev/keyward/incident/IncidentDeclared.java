package dev.keyward.incident;

/** Somebody declared an incident; published in the transaction that declares it. */
public record IncidentDeclared(IncidentNumber number) {}
