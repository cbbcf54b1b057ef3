package dev.keyward.purge.approval;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A risk and what led to it. One reason that weighs alone is HIGH, and so are two others; one other is MEDIUM.
 *
 * @param reasons sentences that end a "because", the heaviest first; empty when nothing speaks against it
 */
public record Assessment(Risk risk, List<String> reasons) {
    /** From here on the memory that is freed, and filled again, is not small any more: 1 GiB. */
    public static final long MANY_BYTES = 1L << 30;

    /** From here on it weighs alone: 10 GiB. */
    public static final long VERY_MANY_BYTES = 10 * MANY_BYTES;

    /** Part of an origin's headroom that a refill may take before it weighs alone (domain.md 5.6). */
    public static final double MOST_HEADROOM = 0.8;

    public Assessment {
        reasons = List.copyOf(reasons);
    }

    /**
     * What makes a purge dangerous.
     *
     * @param keys that the dry run expects to go
     * @param bytes null when the server tells none
     * @param production whether real users are behind the keyspace
     * @param strict names of those families whose stale values do harm
     * @param load what the origins would have to answer beside
     */
    public record Facts(long keys, @Nullable Long bytes, boolean production, List<String> strict, OriginLoad load) {}

    public static Assessment of(Facts facts) {
        var alone = alone(facts);
        var others = others(facts);
        var reasons = new ArrayList<>(alone);
        reasons.addAll(others);
        if (!alone.isEmpty() || others.size() >= 2) {
            return new Assessment(Risk.HIGH, reasons);
        }
        return new Assessment(others.isEmpty() ? Risk.LOW : Risk.MEDIUM, reasons);
    }

    private static List<String> alone(Facts facts) {
        var reasons = new ArrayList<String>();
        if (facts.keys() > Risk.VERY_MANY_KEYS) {
            reasons.add(more(facts.keys(), Risk.VERY_MANY_KEYS));
        }
        if (facts.bytes() != null && facts.bytes() > VERY_MANY_BYTES) {
            reasons.add("more than 10 GiB of values have to be read again");
        }
        var share = facts.load().shareOfHeadroom();
        if (share != null && share > MOST_HEADROOM) {
            reasons.add("the refill may take %s %% of the origin's headroom, more than 80 %%"
                    .formatted(number(Math.round(share * 100))));
        }
        return reasons;
    }

    private static List<String> others(Facts facts) {
        var reasons = new ArrayList<String>();
        if (facts.keys() > Risk.MANY_KEYS && facts.keys() <= Risk.VERY_MANY_KEYS) {
            reasons.add(more(facts.keys(), Risk.MANY_KEYS));
        }
        if (facts.bytes() != null && facts.bytes() > MANY_BYTES && facts.bytes() <= VERY_MANY_BYTES) {
            reasons.add("more than 1 GiB of values have to be read again");
        }
        if (facts.production()) {
            reasons.add("real users are behind this keyspace");
        }
        if (!facts.strict().isEmpty()) {
            reasons.add("%s %s of the strict freshness class"
                    .formatted(String.join(", ", facts.strict()), facts.strict().size() == 1 ? "is" : "are"));
        }
        return reasons;
    }

    private static String more(long keys, long than) {
        return "%s keys are more than %s".formatted(number(keys), number(than));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
