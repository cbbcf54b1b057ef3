package dev.keyward.measurement;

/**
 * What became of a batch. Both numbers together are its size.
 *
 * @param accepted stored now
 * @param duplicates known before, and counted once
 */
public record Accepted(int accepted, int duplicates) {}
