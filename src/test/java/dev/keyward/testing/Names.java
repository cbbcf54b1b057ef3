package dev.keyward.testing;

import java.util.concurrent.atomic.AtomicLong;

/** Names nobody else in this test run uses. */
public final class Names {
    private static final AtomicLong LAST = new AtomicLong();

    private Names() {}

    /** A new slug which starts with the given word, such as {@code team-17}. */
    public static String next(String word) {
        return "%s-%d".formatted(word, LAST.incrementAndGet());
    }
}
