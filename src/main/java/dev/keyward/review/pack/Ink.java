package dev.keyward.review.pack;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** The colours of the report; each stands beside a word, since paper may be grey. */
final class Ink {
    static final Color TEXT = new Color(0x1B2027);
    static final Color SOFT = new Color(0x5B6675);
    static final Color LINE = new Color(0xD5DBE3);
    static final Color PAPER = new Color(0xF4F6F9);
    static final Color ACCENT = new Color(0x2C5CC5);
    static final Color ACCENT_SOFT = new Color(0xA9BEEA);
    static final Color GOOD = new Color(0x1D7F49);
    static final Color BAD = new Color(0xBC2F47);
    static final Color WARN = new Color(0x9A6412);
    static final Color NONE = new Color(0x7C8797);
    static final Color GOOD_SOFT = new Color(0xDDF0E4);
    static final Color BAD_SOFT = new Color(0xF8E0E4);
    static final Color WARN_SOFT = new Color(0xF7ECD6);
    static final Color NONE_SOFT = new Color(0xEBEEF2);
    private static final Color[] LEVELS = {
        new Color(0xB9C2CE), new Color(0x9DB6E8), new Color(0x6E93DD), new Color(0x3F6FD0), new Color(0x1E4AA6)
    };

    private Ink() {}

    /** Deeper with every level. */
    static Color level(int level) {
        return LEVELS[Math.clamp(level, 0, LEVELS.length - 1)];
    }

    /** Rising is good, falling is bad. */
    static Color move(@Nullable Integer before, @Nullable Integer now) {
        if (before == null || now == null || before.equals(now)) {
            return SOFT;
        }
        return now > before ? GOOD : BAD;
    }
}
