package dev.keyward.purge.ui;

import dev.keyward.purge.Saturation;
import dev.keyward.purge.saturation.Strain;
import dev.keyward.redis.vitals.Sign;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a keyspace bears a run, in words. */
final class StrainWords {
    private StrainWords() {}

    /** @param paused whether the run stands still, so that nothing can pause it */
    static String sentence(Saturation.Seen seen, boolean paused) {
        if (seen.thresholds().areNone()) {
            return "Nobody has set a threshold for this family or keyspace, so nothing pauses this run by itself.";
        }
        var crossed = seen.strains().stream().filter(Strain::crossed).findFirst();
        return crossed.map(strain -> strain.sign().label() + beyond(paused)).orElse(within(paused));
    }

    private static String beyond(boolean paused) {
        return paused
                ? " is beyond its threshold: resumed now, the run would pause again after three seconds."
                : " has crossed its threshold; the run pauses when it stays there for three seconds.";
    }

    private static String within(boolean paused) {
        return paused
                ? "Within the thresholds: nothing here speaks against resuming the run."
                : "Within the thresholds. Crossing one for three seconds pauses the run by itself.";
    }

    /** Such as {@code 91.2 % · before 97.5 % · pauses at 67.5 %}. */
    static String of(Strain strain) {
        var words = new StringBuilder(figure(strain.sign(), strain.now()));
        if (strain.before() != null) {
            words.append(" \u00b7 before ").append(figure(strain.sign(), strain.before()));
        }
        if (strain.limit() != null) {
            words.append(" \u00b7 pauses at ").append(figure(strain.sign(), strain.limit()));
        }
        return words.toString();
    }

    private static String figure(Sign sign, @Nullable Double value) {
        if (value == null) {
            return "no data";
        }
        return switch (sign) {
            case HIT_RATIO, MEMORY, CLIENTS -> String.format(Locale.ENGLISH, "%.1f %%", value);
            case LATENCY -> String.format(Locale.ENGLISH, "%.2f ms", value);
            case OPERATIONS -> String.format(Locale.ENGLISH, "%,.0f ops/s", value);
            case EVICTIONS -> String.format(Locale.ENGLISH, "%,.0f keys/s", value);
        };
    }
}
