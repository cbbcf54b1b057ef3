package dev.keyward.discovery.ui;

import dev.keyward.redis.vitals.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bystander waits for an answer while a keyspace is scanned.
 *
 * @param now milliseconds, the median of the last looks; null when nobody could look
 * @param before the same before the scan began; null when nobody looked then
 */
record OthersWait(@Nullable Double now, @Nullable Double before) {
    static final OthersWait UNKNOWN = new OthersWait(null, null);
    private static final int LOOKS = 10;

    static OthersWait of(List<Vitals> looks, @Nullable Instant started) {
        if (started == null) {
            return UNKNOWN;
        }
        var during = looks.stream().filter(look -> !look.at().isBefore(started)).toList();
        var earlier = looks.stream().filter(look -> look.at().isBefore(started)).toList();
        return new OthersWait(
                median(during.subList(Math.max(0, during.size() - LOOKS), during.size())), median(earlier));
    }

    private static @Nullable Double median(List<Vitals> looks) {
        var sorted = looks.stream()
                .map(Vitals::latencyMillis)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    /** Such as {@code 0.24 ms}; empty when nobody could look. */
    String words() {
        return words(now);
    }

    /** Such as {@code before 0.18 ms}; empty when nobody looked then. */
    String beforeInWords() {
        return before == null ? "" : "before " + words(before);
    }

    private static String words(@Nullable Double millis) {
        return millis == null ? "" : String.format(Locale.ENGLISH, "%.2f ms", millis);
    }
}
