package dev.keyward.redis;

import java.util.Map;

/** Adds an event to a stream: the only write there is, and only to the stream that a deployment names. */
interface EventLog {
    /**
     * XADD, trimming the stream to about its length.
     *
     * @throws RedisFailure also when the outcome is unknown; the event may be there then
     */
    void append(EventStream stream, Map<String, String> fields);
}
