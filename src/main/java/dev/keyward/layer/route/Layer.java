package dev.keyward.layer.route;

import java.util.List;

/**
 * One layer behind Redis that is told when keys went.
 *
 * @param name what people call it, such as {@code cdn-eu}
 * @param regions told for each of these it serves; empty when it is told once for all
 */
public record Layer(String name, Way way, List<String> regions) {
    /** How it is told. */
    public enum Way {
        /** An event on a Redis Stream of the keyspace. */
        STREAM,
        /** A signed POST. */
        WEBHOOK
    }
}
