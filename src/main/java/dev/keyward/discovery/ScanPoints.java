package dev.keyward.discovery;

/** Hears of every point that is reached. A console has none; a test puts one there that lets it die. */
@FunctionalInterface
interface ScanPoints {
    void reached(ScanPoint point);
}
