package dev.keyward.discovery.snapshot;

/**
 * One key of a file.
 *
 * @param bytes of its record in the file: expiry, name and value, as they are written, often compressed
 * @param lifeMillis what was left when the file was written; -1 for a key that never expires
 * @param type such as {@code hash}
 * @param encoding such as {@code listpack}; empty where the file does not tell
 * @param idleSeconds since the last access; -1 where the file does not tell
 */
public record SnapshotKey(byte[] name, long bytes, long lifeMillis, String type, String encoding, long idleSeconds) {}
