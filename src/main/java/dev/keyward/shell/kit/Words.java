package dev.keyward.shell.kit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How constants and durations are written for people, and durations read from them. */
public final class Words {
    private static final Set<String> ACRONYMS = Set.of("SRE", "TTL", "ID");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(s|sec|m|min|h|d)", Pattern.CASE_INSENSITIVE);

    private Words() {}

    /** A constant in sentence case, such as {@code Event driven}. */
    public static String of(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> ACRONYMS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), Words::sentence));
    }

    /** The words with a capital at the beginning. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A duration in the largest unit that needs no fraction, such as {@code 10 minutes}. */
    public static String of(Duration duration) {
        var unit = Unit.of(duration);
        var amount = duration.toSeconds() / unit.seconds;
        return amount + " " + unit.word + (amount == 1 ? "" : "s");
    }

    /** The same as people type it, such as {@code 10m}. */
    public static String typed(Duration duration) {
        var unit = Unit.of(duration);
        return duration.toSeconds() / unit.seconds + unit.letter;
    }

    /** Reads {@code 60s}, {@code 10m}, {@code 24h}, {@code 28d} or ISO-8601; refuses anything else with a sentence. */
    public static Duration duration(String text) {
        var shortly = SHORT.matcher(text.strip());
        if (shortly.matches()) {
            var unit = Unit.of(shortly.group(2));
            return Duration.ofSeconds(Long.parseLong(shortly.group(1)) * unit.seconds);
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("Write a duration such as 60s, 10m, 24h or 28d.", unreadable);
        }
    }

    private enum Unit {
        DAY("d", "day", 86_400),
        HOUR("h", "hour", 3_600),
        MINUTE("m", "minute", 60),
        SECOND("s", "second", 1);

        private final String letter;
        private final String word;
        private final long seconds;

        Unit(String letter, String word, long seconds) {
            this.letter = letter;
            this.word = word;
            this.seconds = seconds;
        }

        static Unit of(Duration duration) {
            for (var unit : values()) {
                if (!duration.isZero() && duration.toSeconds() % unit.seconds == 0) {
                    return unit;
                }
            }
            return SECOND;
        }

        static Unit of(String typed) {
            for (var unit : values()) {
                if (typed.toLowerCase(Locale.ROOT).startsWith(unit.letter)) {
                    return unit;
                }
            }
            return SECOND;
        }
    }

    /** Who did something, by the name the audit trail keeps; what nobody did, the console did. */
    public static String who(String actor) {
        return "system".equals(actor) ? "The console" : actor;
    }
}
