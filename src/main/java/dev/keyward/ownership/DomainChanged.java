package dev.keyward.ownership;

/** What a domain promises changed, and with it what its families must keep. Told in the transaction that changes it. */
public record DomainChanged(DomainId domain) {}
