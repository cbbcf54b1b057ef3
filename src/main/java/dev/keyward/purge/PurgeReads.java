package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Risk;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Purges as people read them. */
@Component
class PurgeReads {
    /** Dead letters, then what waits for the reader, then what runs, then what waits for others. */
    private static final String NEEDS_A_PERSON_FIRST = """
            case when r.state = 'DEAD' then 0 when r.state = 'HELD' then 1
              when r.state = 'PENDING_APPROVAL' and :approver = true and r.requester <> :reader then 2
              when r.state = 'APPROVED' and r.requester = :reader then 2
              when r.state = 'RUNNING' then 3 when r.state = 'PAUSED' then 4 when r.state = 'PENDING_APPROVAL' then 5
              when r.state = 'APPROVED' then 6 when r.state = 'DRY_RUN_DONE' then 7 when r.state = 'DRAFT' then 8
              else 9 end, r.requested_at desc""";

    private static final Map<String, String> SORTS = Map.of(
            "requestedAt", "r.requested_at",
            "state", "r.state",
            "keyspace", "r.keyspace",
            "requester", "r.requester",
            "risk", "case r.risk when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 else 0 end",
            "expected", "coalesce(r.expected, -1)",
            "deleted", "coalesce(u.deleted, -1)");

    private static final String COLUMNS = """
            select r.id, r.version, r.state, r.explanation, r.drifted, r.families, r.keyspace, r.environment,
                r.reason, r.incident, r.requester, r.requested_at, r.risk, r.expected, u.deleted""";

    private static final String FROM = " from purge_request r left join purge_run u on u.purge = r.id where ";

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final ServedIncidents incidents;

    PurgeReads(JdbcClient jdbc, CurrentActor current, ServedIncidents incidents) {
        this.jdbc = jdbc;
        this.current = current;
        this.incidents = incidents;
    }

    List<PurgeSummary> ofIncident(String incident) {
        return marked(jdbc.sql(COLUMNS + FROM + "r.incident = ? order by r.requested_at desc, r.id desc limit 100")
                .param(incident)
                .query((row, n) -> summary(row))
                .list());
    }

    /** Says of each whether it serves a drill. */
    private List<PurgeSummary> marked(List<PurgeSummary> rows) {
        var served = rows.stream()
                .map(PurgeSummary::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var drills = incidents.drills(served);
        return drills.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> drills.contains(String.valueOf(row.incident())) ? row.asDrill() : row)
                        .toList();
    }

    List<PurgeSummary> page(PurgeFilter filter, @Nullable String sort, long offset, int limit) {
        var page = jdbc.sql(COLUMNS + FROM + where(filter) + " order by " + ordered(sort) + ", r.id desc"
                + " offset :offset rows fetch next :limit rows only");
        if (sort == null) {
            page = page.param("approver", current.has(Role.PURGE_APPROVER))
                    .param("reader", current.actor().name());
        }
        return marked(page.params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> summary(row))
                .list());
    }

    long count(PurgeFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    private static String ordered(@Nullable String sort) {
        if (sort == null) {
            return NEEDS_A_PERSON_FIRST;
        }
        var column = SORTS.get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (column == null) {
            throw Refused.invalid(
                    "sort", "Purges are not sorted by that.", "Use one of: %s.".formatted(SORTS.keySet()));
        }
        return sort.startsWith("-") ? column + " desc" : column;
    }

    private static String where(PurgeFilter filter) {
        var where = new StringBuilder("1 = 1");
        if (!filter.states().isEmpty()) {
            where.append(" and r.state in (:states)");
        }
        if (filter.keyspace() != null) {
            where.append(" and r.keyspace = :keyspace");
        }
        if (filter.family() != null) {
            where.append(" and r.families like :family escape '!'");
        }
        if (filter.requester() != null) {
            where.append(" and r.requester = :requester");
        }
        if (filter.incident() != null) {
            where.append(" and r.incident = :incident");
        }
        if (filter.text() != null) {
            where.append(" and (lower(r.families) like :text escape '!' or lower(r.requester) like :text escape '!'")
                    .append(" or lower(r.reason) like :text escape '!'")
                    .append(" or lower(coalesce(r.incident, '')) like :text escape '!')");
        }
        return where.toString();
    }

    private static Map<String, Object> params(PurgeFilter filter) {
        var params = new java.util.HashMap<String, Object>();
        if (!filter.states().isEmpty()) {
            params.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.keyspace() != null) {
            params.put("keyspace", filter.keyspace());
        }
        if (filter.family() != null) {
            params.put("family", Columns.holding(filter.family()));
        }
        if (filter.requester() != null) {
            params.put("requester", filter.requester());
        }
        if (filter.incident() != null) {
            params.put("incident", filter.incident());
        }
        if (filter.text() != null) {
            params.put("text", "%" + literal(filter.text().toLowerCase(Locale.ROOT)) + "%");
        }
        return params;
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static PurgeSummary summary(ResultSet row) throws SQLException {
        var risk = row.getString("risk");
        return new PurgeSummary(
                new PurgeId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                PurgeState.valueOf(row.getString("state")),
                row.getString("explanation"),
                row.getBoolean("drifted"),
                List.of(row.getString("families").strip().split(" ")),
                row.getString("keyspace"),
                row.getString("environment"),
                row.getString("reason"),
                row.getString("incident"),
                false,
                row.getString("requester"),
                Columns.required(row, "requested_at"),
                risk == null ? null : Risk.valueOf(risk),
                row.getObject("expected", Long.class),
                row.getLong("deleted"));
    }
}
