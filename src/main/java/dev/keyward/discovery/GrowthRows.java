package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What completed scans of a keyspace found as wholes, one after the other. */
@Component
class GrowthRows {
    private static final String LATEST = """
             from discovery_scan where keyspace = ? and state = 'COMPLETED' and kind <> 'RDB_FILE'
            order by ended_at desc, id desc fetch first ? rows only""";

    private final JdbcClient jdbc;
    private final ShareRows shares;

    GrowthRows(JdbcClient jdbc, ShareRows shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    /** The oldest first; at most so many of the latest. */
    List<Growth> of(String keyspace, int limit) {
        var scans = jdbc.sql("select id, kind, ended_at" + LATEST)
                .params(keyspace, limit)
                .query((row, n) -> new Ended(
                        row.getObject("id", UUID.class),
                        ScanKind.valueOf(row.getString("kind")),
                        ScanRows.instant(row, "ended_at")))
                .list();
        var totals = shares.totals("scan in (select id" + LATEST + ")", keyspace, limit);
        return scans.reversed().stream()
                .map(scan -> scan.growth(totals.getOrDefault(scan.id(), Map.of())))
                .toList();
    }

    private record Ended(UUID id, ScanKind kind, @Nullable Instant at) {
        Growth growth(Map<KeyStatus, Share> totals) {
            var unowned = totals.getOrDefault(KeyStatus.UNREGISTERED, Share.NONE);
            var registered = totals.getOrDefault(KeyStatus.REGISTERED, Share.NONE);
            return new Growth(new ScanId(id), kind, Objects.requireNonNull(at), registered, unowned, all(totals));
        }

        /** Intervals of parts that are sampled apart add up as their squares do. */
        private static Estimate all(Map<KeyStatus, Share> totals) {
            var value = totals.values().stream()
                    .mapToDouble(part -> part.bytes().value())
                    .sum();
            var square = totals.values().stream()
                    .map(Share::bytes)
                    .mapToDouble(bytes -> Math.pow((bytes.high() - bytes.low()) / 2, 2))
                    .sum();
            var half = Math.sqrt(square);
            return new Estimate(value, Math.max(0, value - half), value + half, half == 0);
        }
    }
}
