package dev.keyward.redis;

import org.jspecify.annotations.Nullable;

/**
 * Whether a keyspace answers, asked a moment ago.
 *
 * @param detail one sentence for a person, without addresses or secrets
 * @param version the server's version; null when it does not answer
 * @param keys how many keys it holds; null when it does not answer or does not say
 * @param pingMicros the round trip of a PING; null when it does not answer
 */
public record Health(
        Status status,
        String detail,
        @Nullable String version,
        @Nullable Long keys,
        @Nullable Long pingMicros) {
    /** UP answers, DOWN does not; REFUSED: it turns the console's account away, or the console its certificate. */
    public enum Status {
        UP,
        DOWN,
        REFUSED
    }

    static Health failed(RedisFailure failure) {
        var status = failure.kind() == RedisFailure.Kind.DEAD ? Status.REFUSED : Status.DOWN;
        return new Health(status, failure.getMessage(), null, null, null);
    }
}
