package dev.keyward.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and through which door.
 *
 * @param name the account's name, or {@code system}
 * @param via the door the act came through
 * @param token the id of the API token, when one was used
 */
public record Actor(String name, Via via, @Nullable String token) {

    /** The doors of the console. */
    public enum Via {
        UI,
        API,
        CODE,
        JOB
    }

    /** The console itself, for work nobody asked for at that moment. */
    public static final Actor SYSTEM = new Actor("system", Via.JOB, null);
}
