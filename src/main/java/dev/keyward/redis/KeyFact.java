package dev.keyward.redis;

/**
 * What a server says about one key, as far as the console's account may ask.
 *
 * @param bytes as MEMORY USAGE counts them; -1 when it does not tell
 * @param lifeMillis as PTTL tells it, -1 for a key that never expires
 * @param type such as {@code string}
 * @param encoding how the server holds it, such as {@code listpack}; empty when it does not tell
 * @param idleSeconds since the last access; -1 when it does not tell, as with an LFU policy
 * @param valueBytes the length of a string; -1 for other types and when it does not tell
 */
public record KeyFact(long bytes, long lifeMillis, String type, String encoding, long idleSeconds, long valueBytes) {}
