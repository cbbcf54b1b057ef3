package dev.keyward.redis;

import java.util.List;

/** Whether named keys are there. It changes nothing. */
@FunctionalInterface
public interface KeyPresence {
    /**
     * How many of these exist, a name given twice counting twice; as many as one UNLINK may name.
     *
     * @throws RedisFailure when the server does not answer, or the account may not ask ({@code +exists})
     */
    long existing(List<KeyName> names);
}
