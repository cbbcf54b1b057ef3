package dev.keyward.keys;

import java.util.Map;
import java.util.Optional;

/** Says whether a key belongs, and which values it carries. Safe for use by several threads. */
public interface KeyMatcher {

    /** Whether the whole key matches. */
    boolean matches(byte[] key);

    /**
     * The values of the placeholders by name, in the template's order; empty when the key does not match. Where a key can
     * be read in several ways, each value from left to right is as short as can be. Bytes that are not UTF-8 are shown
     * as {@code \xNN}.
     */
    Optional<Map<String, String>> values(byte[] key);
}
