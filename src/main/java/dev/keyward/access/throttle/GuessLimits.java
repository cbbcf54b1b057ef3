package dev.keyward.access.throttle;

import dev.keyward.access.throttle.Admission.Admitted;
import dev.keyward.access.throttle.Admission.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the guesses before the hash is looked at: per account and source, per source over all accounts, and over all.
 * A door (account and source) that has been opened with the right password before is counted on its own only, so
 * nobody outside can lock somebody out of their own place. Kept in memory; a restart forgets.
 */
public final class GuessLimits {
    public static final Duration WINDOW = Duration.ofMinutes(5);
    public static final int PER_DOOR = 5;
    public static final int PER_SOURCE = 30;
    public static final int OVER_ALL = 200;
    private static final int KNOWN_DOORS = 10_000;

    private final InstantSource clock;
    private final Map<Door, GuessWindow> doors = new HashMap<>();
    private final Map<String, GuessWindow> sources = new HashMap<>();
    private final GuessWindow all = new GuessWindow(OVER_ALL, WINDOW);
    private final Map<Door, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Door, Boolean> eldest) {
            return size() > KNOWN_DOORS;
        }
    };

    private record Door(String account, String source) {}

    public GuessLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Asks for one look at a password, and counts it when there is one. */
    public synchronized Admission admit(String account, String source) {
        var now = clock.instant();
        forgetOld(now);
        var door = new Door(account, source);
        var full = known.containsKey(door) ? full(now, door(door)) : full(now, door(door), source(source), all);
        if (full != null) {
            return new Wait(full.wait(now), full.isNews());
        }
        door(door).count(now);
        if (!known.containsKey(door)) {
            source(source).count(now);
            all.count(now);
        }
        return new Admitted();
    }

    /** The password was right: this door starts anew, and the guess was none. */
    public synchronized void opened(String account, String source) {
        var door = new Door(account, source);
        doors.remove(door);
        if (known.put(door, true) == null) {
            source(source).giveBack();
            all.giveBack();
        }
    }

    private @Nullable GuessWindow full(Instant now, GuessWindow... windows) {
        for (var window : windows) {
            if (window.wait(now).isPositive()) {
                return window;
            }
        }
        return null;
    }

    private GuessWindow door(Door door) {
        return doors.computeIfAbsent(door, one -> new GuessWindow(PER_DOOR, WINDOW));
    }

    private GuessWindow source(String source) {
        return sources.computeIfAbsent(source, one -> new GuessWindow(PER_SOURCE, WINDOW));
    }

    /** Keeps the memory bounded: there is never a window without a counted guess in it for long. */
    private void forgetOld(Instant now) {
        doors.values().removeIf(window -> window.isEmpty(now));
        sources.values().removeIf(window -> window.isEmpty(now));
    }
}
