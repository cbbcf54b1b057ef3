package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What scans found, as it is kept: a row for each status, and one for each family with keys. */
@Component
class ShareRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShareRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One row; a status as a whole has an empty family and no domain and owner. */
    record Row(
            KeyStatus status,
            String family,
            @Nullable String domain,
            @Nullable String owner,
            Share share,
            @Nullable Observed observed) {}

    void add(ScanId scan, Row row) {
        var share = row.share();
        jdbc.sql("""
                insert into discovery_share (scan, status, family, domain, owner, exact, keys, keys_low, keys_high, bytes,
                    bytes_low, bytes_high, of_keys, of_bytes, part_low, part_high, observed, bytes_exact)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scan.value(), row.status().name(), row.family())
                .param(row.domain())
                .param(row.owner())
                .params(
                        share.keys().exact(),
                        share.keys().value(),
                        share.keys().low(),
                        share.keys().high())
                .params(
                        share.bytes().value(),
                        share.bytes().low(),
                        share.bytes().high())
                .params(
                        share.ofKeys(),
                        share.bytesPart(),
                        share.ofBytes().low(),
                        share.ofBytes().high())
                .param(row.observed() == null ? null : json.writeValueAsString(row.observed()))
                .param(share.bytes().exact())
                .update();
    }

    Coverage coverage(Scan scan) {
        var all = totals("scan = ?", scan.id().value()).getOrDefault(scan.id().value(), Map.of());
        var families = jdbc.sql("""
                        select * from discovery_share where scan = ? and status = 'REGISTERED' and family <> ''
                        order by bytes desc, keys desc, family""")
                .param(scan.id().value())
                .query((row, n) -> new FamilyShare(
                        row.getString("family"), row.getString("domain"), row.getString("owner"), share(row)))
                .list();
        return new Coverage(
                scan,
                all.getOrDefault(KeyStatus.REGISTERED, Share.NONE),
                all.getOrDefault(KeyStatus.AMBIGUOUS, Share.NONE),
                all.getOrDefault(KeyStatus.VERSION_UNKNOWN, Share.NONE),
                all.getOrDefault(KeyStatus.UNREGISTERED, Share.NONE),
                families);
    }

    Optional<Observed> observed(ScanId scan, String family) {
        var status = family.isEmpty() ? KeyStatus.UNREGISTERED : KeyStatus.REGISTERED;
        return jdbc.sql("""
                        select observed from discovery_share
                        where scan = ? and status = ? and family = ? and observed is not null""")
                .params(scan.value(), status.name(), family)
                .query((row, n) -> json.readValue(row.getString("observed"), Observed.class))
                .optional();
    }

    List<Observed> observed(ScanId scan) {
        return jdbc.sql("""
                        select observed from discovery_share
                        where scan = ? and status = 'REGISTERED' and family <> '' and observed is not null
                        order by family""")
                .param(scan.value())
                .query((row, n) -> json.readValue(row.getString("observed"), Observed.class))
                .list();
    }

    /** The parts of scans as wholes. @param which a condition on the rows */
    Map<UUID, Map<KeyStatus, Share>> totals(String which, Object... arguments) {
        var totals = new java.util.HashMap<UUID, Map<KeyStatus, Share>>();
        jdbc.sql("select * from discovery_share where family = '' and " + which)
                .params(arguments)
                .query(row -> {
                    totals.computeIfAbsent(row.getObject("scan", UUID.class), id -> new EnumMap<>(KeyStatus.class))
                            .put(KeyStatus.valueOf(row.getString("status")), share(row));
                });
        return Collections.unmodifiableMap(totals);
    }

    private static Share share(ResultSet row) throws SQLException {
        var exact = row.getBoolean("exact");
        return new Share(
                new Estimate(row.getDouble("keys"), row.getDouble("keys_low"), row.getDouble("keys_high"), exact),
                new Estimate(
                        row.getDouble("bytes"),
                        row.getDouble("bytes_low"),
                        row.getDouble("bytes_high"),
                        row.getBoolean("bytes_exact")),
                row.getDouble("of_keys"),
                row.getDouble("of_bytes"),
                new Interval(row.getDouble("part_low"), row.getDouble("part_high")));
    }
}
