package dev.keyward.redis;

import java.nio.charset.StandardCharsets;

/**
 * The one key of a keyspace that the console may write, where a deployment has switched it on: a Redis Stream of
 * invalidation events, kept to about so many of them.
 *
 * @param key up to 200 letters, digits and {@code : . _ - { }}
 * @param length between 100 and 1,000,000
 */
public record EventStream(KeyName key, int length) {
    static final int USUAL_LENGTH = 10_000;
    private static final int SHORTEST = 100;
    private static final int LONGEST = 1_000_000;

    static EventStream of(String keyspace, String key, int length) {
        if (!key.matches("[A-Za-z0-9:._{}-]{1,200}")) {
            throw new UnusableKeyspace(
                    keyspace,
                    "names an invalidation stream that cannot be",
                    "Use up to 200 letters, digits, colons, full stops, hyphens, underscores and braces.");
        }
        if (length < SHORTEST || length > LONGEST) {
            throw new UnusableKeyspace(
                    keyspace,
                    "has an invalidation stream of %,d events".formatted(length),
                    "Keep between %,d and %,d of them.".formatted(SHORTEST, LONGEST));
        }
        return new EventStream(new KeyName(key.getBytes(StandardCharsets.US_ASCII)), length);
    }
}
