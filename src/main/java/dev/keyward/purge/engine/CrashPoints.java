package dev.keyward.purge.engine;

/** Hears of every crash point that is reached. A console has none; a test puts one there that lets it die. */
@FunctionalInterface
public interface CrashPoints {
    /** Nobody listens. */
    CrashPoints NONE = point -> {};

    void reached(CrashPoint point);
}
