package dev.keyward.shell.kit;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what a line of a chart is measured, and how such a value is written. A share is drawn as percent. */
public enum ChartUnit {
    /** A share between 0 and 1, written times 100. */
    PERCENT("%", 100),
    MILLISECONDS("ms", 1),
    SECONDS("s", 1),
    HOURS("h", 1),
    PER_SECOND("/s", 1),
    MEBIBYTES("MiB", 1),
    /** Powers of 1,000, as pages about keys count. */
    MEGABYTES("MB", 1),
    /** Times as fast as allowed, such as a burn rate. */
    TIMES("×", 1),
    COUNT("", 1);

    private final String sign;
    private final int factor;

    ChartUnit(String sign, int factor) {
        this.sign = sign;
        this.factor = factor;
    }

    public String sign() {
        return sign;
    }

    int factor() {
        return factor;
    }

    /** The value with its unit, such as {@code 0.042 %} or {@code 12.4 ms}; "no data" where there is none. */
    public String says(@Nullable Double value) {
        if (value == null) {
            return "no data";
        }
        var drawn = value * factor;
        var number = NumberFormat.getNumberInstance(Locale.ENGLISH);
        number.setMaximumFractionDigits(Math.abs(drawn) >= 100 ? 0 : Math.abs(drawn) >= 1 ? 2 : 4);
        return (number.format(drawn) + " " + sign).strip();
    }
}
