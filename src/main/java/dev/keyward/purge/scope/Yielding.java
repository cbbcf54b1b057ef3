package dev.keyward.purge.scope;

/** It is recorded that one family leaves the keys it shares to another, which the purge names. */
public record Yielding(String general, String specific) {}
