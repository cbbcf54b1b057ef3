package dev.keyward.redis.ui;

import dev.keyward.redis.vitals.Limits;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Standing;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.redis.vitals.Watch;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Readings in words: the value with its unit, the state beside its limits, and where both come from. */
final class SignWords {
    private static final double MEBIBYTE = 1 << 20;

    private SignWords() {}

    static String value(Reading reading, @Nullable Vitals now) {
        var known = now == null || now.isDown() ? null : now;
        return switch (reading.sign()) {
            case HIT_RATIO -> shown("%.1f %%", reading.value());
            case LATENCY -> shown("%.2f ms", reading.value());
            case OPERATIONS -> shown("%,.0f ops/s", reading.value());
            case EVICTIONS -> shown("%,.0f keys/s", reading.value());
            case MEMORY -> known == null ? "\u2013" : memory(known);
            case CLIENTS -> known == null ? "\u2013" : of(known.clients(), known.clientLimit());
        };
    }

    private static String shown(String format, @Nullable Double value) {
        return value == null ? "\u2013" : String.format(Locale.ENGLISH, format, value);
    }

    private static String memory(Vitals now) {
        var used = shown("%,.1f MiB", now.memoryUsed() == null ? null : now.memoryUsed() / MEBIBYTE);
        return now.memoryLimit() == null ? used : used + shown(" of %,.1f MiB", now.memoryLimit() / MEBIBYTE);
    }

    private static String of(@Nullable Long part, @Nullable Long whole) {
        return part == null ? "\u2013" : whole == null ? "%,d".formatted(part) : "%,d of %,d".formatted(part, whole);
    }

    static StatusBadge badge(Reading reading, @Nullable Vitals now) {
        if (reading.sign() == Sign.MEMORY && now != null && !now.isDown() && now.memoryLimit() == null) {
            return new StatusBadge(Tone.NEUTRAL, "No limit set");
        }
        if (reading.standing() == Standing.FINE && Limits.NONE.equals(reading.limits())) {
            return new StatusBadge(Tone.NEUTRAL, "No limit set");
        }
        return switch (reading.standing()) {
            case FINE -> new StatusBadge(Tone.GOOD, "Within limits");
            case ATTENTION -> new StatusBadge(Tone.ATTENTION, "Attention");
            case DANGER -> new StatusBadge(Tone.DANGER, "Danger");
            case NO_DATA -> new StatusBadge(Tone.NO_DATA, "No data");
        };
    }

    /** The arithmetic behind a value. */
    static String because(Reading reading) {
        return source(reading.sign()) + "\n" + limits(reading.sign(), reading.limits());
    }

    private static String source(Sign sign) {
        return switch (sign) {
            case HIT_RATIO ->
                "keyspace_hits of all reads during the last %d s, from INFO. Told from %d reads on."
                        .formatted(Watch.MEAN_OF, Watch.FEWEST_READS);
            case LATENCY ->
                "Round trip of a PING from the console, median of the last %d. The network is in it."
                        .formatted(Watch.MEAN_OF);
            case OPERATIONS ->
                "total_commands_processed a second, mean of the last %d s. The console's own two a second are in it."
                        .formatted(Watch.MEAN_OF);
            case EVICTIONS ->
                "evicted_keys a second, mean of the last %d s: keys that the server threw out for want of memory."
                        .formatted(Watch.MEAN_OF);
            case MEMORY -> "used_memory of maxmemory, from INFO just now.";
            case CLIENTS -> "connected_clients of maxclients, from INFO just now.";
        };
    }

    private static String limits(Sign sign, Limits limits) {
        if (Limits.NONE.equals(limits)) {
            return "No limit is set (keyward.monitor in the configuration).";
        }
        var way = sign.highIsBad() ? "from" : "at or below";
        return "Attention %s %s, danger %s %s %s."
                .formatted(way, plain(limits.attention()), way, plain(limits.danger()), sign.unit());
    }

    private static String plain(@Nullable Double limit) {
        return limit == null
                ? "none"
                : String.format(Locale.ENGLISH, "%,.4g", limit).replaceAll("\\.0*$", "");
    }
}
