package dev.keyward.objective.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Numbers as they are stored and as they are written. */
public final class Figures {
    private static final int DIGITS = 9;
    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Figures() {}

    /** Nine digits behind the point: what is shown, stored and compared is one number. */
    public static double round(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** A share as percent, such as {@code 99.96 %}. */
    public static String percent(double share) {
        return new DecimalFormat("#,##0.####", ENGLISH)
                        .format(BigDecimal.valueOf(share).movePointRight(2)) + " %";
    }

    /** A count, or another number with up to three digits behind the point. */
    public static String number(double value) {
        return new DecimalFormat("#,##0.###", ENGLISH).format(value);
    }

    /** In one unit, such as {@code 5.6 d}. */
    public static String days(Duration duration) {
        var hours = duration.toSeconds() / 3_600.0;
        return hours < 48
                ? new DecimalFormat("0.#", ENGLISH).format(hours) + " h"
                : new DecimalFormat("#,##0.#", ENGLISH).format(hours / 24) + " d";
    }

    /** The exact length of a window, such as {@code 5 min}. */
    public static String window(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
