package dev.keyward.redis;

import java.util.Optional;

/** What kind of value a key holds. It changes nothing. */
@FunctionalInterface
public interface KeyTypes {
    /**
     * As TYPE says, such as {@code hash}; empty when the account may not ask.
     *
     * @throws RedisFailure when the server does not answer
     */
    Optional<String> type(KeyName name);
}
