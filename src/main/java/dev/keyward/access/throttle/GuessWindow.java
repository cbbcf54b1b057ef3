package dev.keyward.access.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The guesses of the last minutes; full when there were too many. */
final class GuessWindow {
    private final int most;
    private final Duration length;
    private final Deque<Instant> guesses = new ArrayDeque<>();
    private boolean told;

    GuessWindow(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** How long until there is room; zero when there is. */
    Duration wait(Instant now) {
        while (!guesses.isEmpty() && !guesses.getFirst().plus(length).isAfter(now)) {
            guesses.removeFirst();
        }
        return guesses.size() < most
                ? Duration.ZERO
                : Duration.between(now, guesses.getFirst().plus(length));
    }

    void count(Instant now) {
        guesses.addLast(now);
        told = false;
    }

    /** Takes the latest guess back, since it was none. */
    void giveBack() {
        guesses.pollLast();
    }

    /** True the first time it is asked since the last guess that was counted. */
    boolean isNews() {
        var news = !told;
        told = true;
        return news;
    }

    boolean isEmpty(Instant now) {
        return wait(now).isZero() && guesses.isEmpty();
    }
}
