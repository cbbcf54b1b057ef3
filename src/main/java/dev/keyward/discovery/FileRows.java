package dev.keyward.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans of files as they are kept: over when they are written, and each with its file. */
@Component
class FileRows {
    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scan scan, ScannedFile file) {
        jdbc.sql("""
                insert into discovery_scan (id, version, keyspace, kind, state, requested_by, requested_at, started_at,
                    ended_at, pace, scheduled, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scan.id().value(), scan.version(), scan.keyspace())
                .params(scan.kind().name(), scan.state().name(), scan.requestedBy())
                .params(ScanRows.column(scan.requestedAt()), ScanRows.column(scan.requestedAt()))
                .param(scan.endedAt() == null ? null : ScanRows.column(scan.endedAt()))
                .params(scan.pace().name(), scan.scheduled())
                .param(scan.note())
                .update();
        jdbc.sql("""
                insert into discovery_run (scan, lease_epoch, attempt, started_over, spent_millis, keys_in_keyspace,
                    keys_seen, keys_sampled) values (?, 0, 0, 0, 0, ?, ?, ?)""")
                .params(scan.id().value(), scan.keysInKeyspace(), scan.keysSeen(), scan.keysSampled())
                .update();
        add(scan.id(), file);
    }

    private void add(ScanId scan, ScannedFile file) {
        jdbc.sql("""
                insert into discovery_file (scan, name, file_bytes, format, written_by, written_at, elsewhere, expired,
                    checked) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scan.value(), file.name(), file.bytes(), file.format())
                .param(file.writtenBy())
                .param(file.writtenAt() == null ? null : ScanRows.column(file.writtenAt()))
                .params(file.elsewhere(), file.expired(), file.checked())
                .update();
    }

    Optional<ScannedFile> find(ScanId scan) {
        return jdbc.sql("select * from discovery_file where scan = ?")
                .param(scan.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static ScannedFile read(ResultSet row) throws SQLException {
        return new ScannedFile(
                row.getString("name"),
                row.getLong("file_bytes"),
                row.getInt("format"),
                row.getString("written_by"),
                ScanRows.instant(row, "written_at"),
                row.getLong("elsewhere"),
                row.getLong("expired"),
                row.getBoolean("checked"));
    }
}
