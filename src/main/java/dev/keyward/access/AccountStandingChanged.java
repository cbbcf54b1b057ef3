package dev.keyward.access;

/** Somebody got, lost or got back the right to sign in. Told in the transaction that decides it, so listeners can join it. */
public record AccountStandingChanged(String account, boolean enabled) {}
