package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.FamilyShare;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.discovery.Share;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scans and what they found, made up for the rules that show them. */
final class Found {
    static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    private Found() {}

    /** A sampled scan in a state, a minute old. */
    static Scan scan(ScanState state, ScanBudget budget, long held, long seen) {
        return new Scan(
                new ScanId(new UUID(7, held)),
                1,
                "shop",
                ScanKind.SAMPLED,
                state,
                "ada",
                NOON,
                NOON,
                state.over() ? NOON.plus(Duration.ofSeconds(10)) : null,
                budget,
                Pace.STANDARD,
                false,
                held,
                seen,
                seen / 10,
                0,
                null);
    }

    /** Bytes of families, each with an interval of a tenth, and what nobody owns. */
    static Coverage coverage(double unowned, FamilyShare... families) {
        var all = unowned;
        for (var family : families) {
            all += family.share().bytes().value();
        }
        return new Coverage(
                scan(ScanState.COMPLETED, ScanBudget.NONE, 100_000, 100_000),
                share(all - unowned, all),
                Share.NONE,
                Share.NONE,
                share(unowned, all),
                List.of(families));
    }

    static FamilyShare family(String name, String owner, double bytes) {
        return new FamilyShare(name, "catalog", owner, share(bytes, bytes * 2));
    }

    private static Share share(double bytes, double all) {
        var part = all == 0 ? 0 : bytes / all;
        return new Share(
                estimate(bytes / 100), estimate(bytes), part, part, new Interval(part * 0.9, Math.min(1, part * 1.1)));
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, value * 0.9, value * 1.1, false);
    }
}
