package dev.keyward.discovery;

/**
 * How far a scan has come on one server of its keyspace.
 *
 * @param namesRead since the server was read from its beginning, for the last time if it began anew
 * @param done whether nothing of it is left to read
 */
public record NodeProgress(String node, long namesRead, boolean done) {}
