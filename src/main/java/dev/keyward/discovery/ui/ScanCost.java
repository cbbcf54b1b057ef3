package dev.keyward.discovery.ui;

import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a scan will cost, told from the last completed one of its keyspace.
 *
 * @param names it will look at; 0 when nobody can tell yet
 * @param lasts about how long; null when nobody can tell yet
 */
record ScanCost(long names, @Nullable Duration lasts) {
    /** What is asked for; a limit that is not set is null. */
    record Wanted(
            ScanKind kind,
            @Nullable Long keys,
            @Nullable Integer seconds,
            @Nullable Long keysPerSecond) {}

    static ScanCost of(Wanted wanted, @Nullable Scan last) {
        var held = last == null ? 0 : last.keysInKeyspace();
        var names =
                wanted.kind() == ScanKind.FULL || wanted.keys() == null ? held : Math.min(wanted.keys(), known(held));
        var rate = rate(last, wanted.keysPerSecond());
        var byNames = names == 0 || rate == 0 ? null : Duration.ofMillis(Math.round(names * 1_000.0 / rate));
        return new ScanCost(names, shorter(byNames, wanted));
    }

    private static long known(long held) {
        return held == 0 ? Long.MAX_VALUE : held;
    }

    /** Names a second at the pace of the last scan, within the limit; 0 when nobody can tell. */
    private static double rate(@Nullable Scan last, @Nullable Long cap) {
        var measured = last == null || last.state() != ScanState.COMPLETED ? 0 : measured(last);
        if (cap == null) {
            return measured;
        }
        return measured == 0 ? cap : Math.min(measured, cap);
    }

    private static double measured(Scan scan) {
        var from = scan.startedAt();
        var to = scan.endedAt();
        return from == null || to == null
                ? 0
                : scan.keysSeen()
                        * 1_000.0
                        / Math.max(1, Duration.between(from, to).toMillis());
    }

    private static @Nullable Duration shorter(@Nullable Duration byNames, Wanted wanted) {
        var seconds = wanted.kind() == ScanKind.FULL ? null : wanted.seconds();
        if (seconds == null) {
            return byNames;
        }
        var most = Duration.ofSeconds(seconds);
        return byNames == null || byNames.compareTo(most) > 0 ? most : byNames;
    }

    String namesInWords() {
        return names == 0 ? "As many as the keyspace holds; known once it begins" : "About " + Sizes.number(names);
    }

    String lastsInWords() {
        return lasts == null
                ? "Told while it runs; nothing was scanned here before"
                : "About %s, as fast as the last scan of it".formatted(Sizes.duration(lasts));
    }
}
