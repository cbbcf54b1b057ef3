package dev.keyward.redis.vitals;

import org.jspecify.annotations.Nullable;

/**
 * From which values on a sign needs attention and is dangerous, in the sign's own unit. Null means that no value does.
 */
public record Limits(@Nullable Double attention, @Nullable Double danger) {
    public static final Limits NONE = new Limits(null, null);

    Standing judge(Sign sign, @Nullable Double value) {
        if (value == null) {
            return Standing.NO_DATA;
        }
        if (reached(sign, value, danger)) {
            return Standing.DANGER;
        }
        return reached(sign, value, attention) ? Standing.ATTENTION : Standing.FINE;
    }

    private static boolean reached(Sign sign, double value, @Nullable Double limit) {
        return limit != null && (sign.highIsBad() ? value >= limit : value <= limit);
    }
}
