package dev.keyward.redis;

/** What work costs the server, by its own counters. It changes nothing. */
public interface LoadReading {
    /** The counters since the server's start: two INFO calls.
     *
     * @throws RedisFailure when the server does not answer
     */
    ServerLoad load();

    /** The round trip of one PING in microseconds. On a connection that is also scanning it says nothing. */
    long pingMicros();
}
