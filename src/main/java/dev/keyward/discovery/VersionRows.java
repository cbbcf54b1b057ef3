package dev.keyward.discovery;

import dev.keyward.discovery.tally.Expiry;
import dev.keyward.discovery.tally.OtherVersions.Found;
import dev.keyward.registry.FamilyId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keys in versions that nobody registered, as scans found them. */
@Component
class VersionRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One row. @param expiry null when nobody read one of the keys */
    record Row(
            FamilyId family,
            String template,
            long keys,
            long bytes,
            boolean estimated,
            @Nullable Expiry expiry) {}

    /** @param scale keys that there are for each that was looked at */
    void add(ScanId scan, Found found, double scale, boolean estimated) {
        jdbc.sql("""
                insert into discovery_version (scan, family, template, keys, bytes, estimated, expiry)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(scan.value(), found.version().family(), found.version().template())
                .params(Math.round(found.keys() * scale), Math.round(found.bytes() * scale), estimated)
                .param(found.expiry() == null ? null : json.writeValueAsString(found.expiry()))
                .update();
    }

    /** Those that were told apart, with most keys first. */
    List<Row> of(ScanId scan) {
        return jdbc.sql("""
                        select * from discovery_version where scan = ? and family <> ''
                        order by keys desc, family, template""")
                .param(scan.value())
                .query((row, n) -> new Row(
                        new FamilyId(row.getString("family")),
                        row.getString("template"),
                        row.getLong("keys"),
                        row.getLong("bytes"),
                        row.getBoolean("estimated"),
                        expiry(row.getString("expiry"))))
                .list();
    }

    private @Nullable Expiry expiry(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, Expiry.class);
    }
}
