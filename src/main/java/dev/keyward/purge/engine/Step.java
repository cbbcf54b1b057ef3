package dev.keyward.purge.engine;

/**
 * One scan through the keyspace.
 *
 * @param pattern the glob that lets the server leave out most names; a pre-filter only
 */
public record Step(byte[] pattern, Judge judge) {}
