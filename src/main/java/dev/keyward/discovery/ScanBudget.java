package dev.keyward.discovery;

import dev.keyward.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a scan may use beside its pace; null for no limit.
 *
 * @param keys names to look at, of a sampled scan
 * @param seconds how long it may work, of a sampled scan
 * @param keysPerSecond the most names looked at in a second
 */
public record ScanBudget(
        @Nullable Long keys,
        @Nullable Integer seconds,
        @Nullable Long keysPerSecond) {
    public static final ScanBudget NONE = new ScanBudget(null, null, null);

    /** What a sampled scan looks at where nobody says anything: enough for shares within half a percent. */
    static final ScanBudget USUAL_SAMPLE = new ScanBudget(50_000L, null, null);

    private static final int LONGEST_SECONDS = 86_400;
    private static final int SLOWEST = 100;

    public ScanBudget {
        within("keys", keys, 100, Long.MAX_VALUE);
        within("seconds", seconds, 1, LONGEST_SECONDS);
        within("keysPerSecond", keysPerSecond, SLOWEST, Long.MAX_VALUE);
    }

    private static void within(String field, @Nullable Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            var upTo = most == Long.MAX_VALUE ? "" : " and at most %,d".formatted(most);
            throw Refused.invalid(
                    field, "%s is at least %,d%s.".formatted(field, least, upTo), "Leave it out for no limit.");
        }
    }

    boolean bounded() {
        return keys != null || seconds != null;
    }
}
