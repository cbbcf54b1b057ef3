package dev.keyward.discovery.sweep;

import org.jspecify.annotations.Nullable;

/** Pages of which none goes on where the one before it ended; a place is the number of one. */
sealed interface SinglePages extends Route permits Route.Draws, SlotDraws {
    int pages();

    @Override
    default String start() {
        return "0";
    }

    @Override
    default @Nullable String next(String at, String answered) {
        var next = Integer.parseInt(at) + 1;
        return next >= pages() ? null : String.valueOf(next);
    }

    @Override
    default boolean oversteps(String answered) {
        return false;
    }
}
