package dev.keyward.discovery;

import dev.keyward.discovery.Observed.Bin;
import dev.keyward.discovery.Observed.Spread;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.discovery.tally.OtherVersion;
import dev.keyward.discovery.tally.OtherVersions;
import dev.keyward.kernel.Identifier;
import dev.keyward.pace.Pace;
import dev.keyward.redis.KeyFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scans of the past, with what they found, for pages that show them. */
public final class PastScans {
    private final ScanRows scans;
    private final ShareRows shares;
    private final VersionRows versionRows;
    private final JdbcClient jdbc;

    public PastScans(ApplicationContext console) {
        scans = console.getBean(ScanRows.class);
        shares = console.getBean(ShareRows.class);
        versionRows = console.getBean(VersionRows.class);
        jdbc = console.getBean(JdbcClient.class);
    }

    /** Bytes of a family, and whose it is. */
    public record Kept(String family, String owner, double bytes) {}

    /** A sampled scan that was completed then, with 200,000 keys of 100 bytes each beside what nobody owns. */
    public ScanId completed(String keyspace, Instant at, double unownedBytes, Kept... families) {
        var id = new ScanId(Identifier.next(at.toEpochMilli()));
        scans.add(new Scan(
                id,
                1,
                keyspace,
                ScanKind.SAMPLED,
                ScanState.COMPLETED,
                "ada",
                at.minus(Duration.ofMinutes(1)),
                null,
                null,
                new ScanBudget(50_000L, null, null),
                Pace.STANDARD,
                false,
                0,
                0,
                0,
                0,
                null));
        ended(id, at);
        var all = unownedBytes;
        for (var family : families) {
            all += family.bytes();
        }
        add(id, KeyStatus.REGISTERED, null, all - unownedBytes, all);
        add(id, KeyStatus.UNREGISTERED, null, unownedBytes, all);
        for (var family : families) {
            add(id, KeyStatus.REGISTERED, family, family.bytes(), all);
        }
        return id;
    }

    /** Keys that the scan met of a family in a version that nobody registered, each with a minute left. */
    public void metVersion(ScanId id, String family, String template, int keys) {
        var versions = new OtherVersions();
        for (int n = 0; n < keys; n++) {
            versions.add(new OtherVersion(family, template), new KeyFact(100, 60_000, "string", "raw", 1, 50));
        }
        versions.found().forEach(one -> versionRows.add(id, one, 1, false));
    }

    private void ended(ScanId id, Instant at) {
        jdbc.sql("update discovery_scan set started_at = ?, ended_at = ?, active_keyspace = null where id = ?")
                .params(
                        at.minus(Duration.ofSeconds(20)).atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC),
                        id.value())
                .update();
        jdbc.sql(
                        "update discovery_run set keys_in_keyspace = 200000, keys_seen = 50000, keys_sampled = 20000 where scan = ?")
                .param(id.value())
                .update();
    }

    private void add(ScanId id, KeyStatus status, @Nullable Kept family, double bytes, double all) {
        var part = all == 0 ? 0 : bytes / all;
        var share = new Share(
                estimate(bytes / 100),
                estimate(bytes),
                part,
                part,
                new Interval(part * 0.97, Math.min(1, part * 1.03)));
        var name = family == null ? "" : family.family();
        shares.add(
                id,
                new ShareRows.Row(
                        status,
                        name,
                        family == null ? null : "catalog",
                        family == null ? null : family.owner(),
                        share,
                        family == null ? null : observed(name, share)));
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, value * 0.97, value * 1.03, false);
    }

    private static Observed observed(String family, Share share) {
        return new Observed(
                family,
                1_000,
                120,
                new Spread(310, 20, 290, 560, 598, 600),
                List.of(new Bin(60, 110), new Bin(300, 420), new Bin(3_600, 350)),
                Map.of("string", 990L, "hash", 10L),
                new Spread(100, 72, 96, 140, 900, 12_000),
                new Spread(40, 1, 22, 95, 400, 900),
                Map.of("embstr", 800L, "raw", 200L),
                share.keys(),
                share.bytes(),
                48.0);
    }
}
