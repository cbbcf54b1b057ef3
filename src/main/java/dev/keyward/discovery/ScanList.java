package dev.keyward.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans as lists show them: filtered, sorted, a page at a time. */
@Component
class ScanList {
    private static final Map<String, String> COLUMNS = Map.of(
            "keyspace", "s.keyspace",
            "keysSeen", "r.keys_seen",
            "requestedAt", "s.requested_at",
            "requestedBy", "s.requested_by",
            "state", "s.state");

    private final JdbcClient jdbc;

    ScanList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sort one of {@link ScanFilter#SORTABLE}, with {@code -} before it for descending; null puts the latest first */
    List<Scan> page(ScanFilter filter, @Nullable String sort, long offset, int limit) {
        return filtered(
                        ScanRows.SELECT + where(filter) + order(sort)
                                + " offset :offset rows fetch next :limit rows only",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> ScanRows.read(row))
                .list();
    }

    long count(ScanFilter filter) {
        return filtered("select count(*) from discovery_scan s where " + where(filter), filter)
                .query(Long.class)
                .single();
    }

    private static String order(@Nullable String sort) {
        var falling = sort == null || sort.startsWith("-");
        var column = COLUMNS.get(sort == null ? "requestedAt" : sort.substring(falling ? 1 : 0));
        return " order by %s %s, s.requested_at desc, s.id desc"
                .formatted(column == null ? "s.requested_at" : column, falling ? "desc" : "asc");
    }

    private static String where(ScanFilter filter) {
        return "1 = 1" + (filter.keyspace() == null ? "" : " and s.keyspace = :keyspace")
                + (filter.kind() == null ? "" : " and s.kind = :kind")
                + (filter.states().isEmpty() ? "" : " and s.state in (:states)")
                + (filter.text() == null
                        ? ""
                        : " and (lower(s.keyspace) like :text escape '!' or lower(s.requested_by) like :text escape '!'"
                                + " or lower(s.note) like :text escape '!')");
    }

    private JdbcClient.StatementSpec filtered(String sql, ScanFilter filter) {
        var values = new LinkedHashMap<String, Object>();
        if (filter.keyspace() != null) {
            values.put("keyspace", filter.keyspace());
        }
        if (filter.kind() != null) {
            values.put("kind", filter.kind().name());
        }
        if (!filter.states().isEmpty()) {
            values.put("states", filter.states().stream().map(ScanState::name).collect(Collectors.toSet()));
        }
        if (filter.text() != null) {
            values.put("text", like(filter.text()));
        }
        return jdbc.sql(sql).params(values);
    }

    /** What people type holds no wildcards. */
    private static String like(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
