package dev.keyward.incident;

import dev.keyward.incident.cadence.Cadence;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents of many families, in one statement each, for whoever judges them. */
@Component
public class Troubles {
    private final JdbcClient jdbc;

    Troubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An incident that was no drill, no false alarm and no duplicate.
     *
     * @param resolvedAt null while it goes on
     * @param postmortemBy by when its class asks for a postmortem; null where it asks for none, or while it goes on
     */
    public record Trouble(
            IncidentNumber number,
            IncidentClass incidentClass,
            Instant startedAt,
            @Nullable Instant resolvedAt,
            @Nullable RootCause cause,
            @Nullable Instant postmortemBy) {}

    /** What happened to these families since then; a family without trouble is left out. */
    public Map<FamilyId, List<Trouble>> of(Collection<FamilyId> families, Instant since) {
        var troubles = new HashMap<FamilyId, List<Trouble>>();
        if (families.isEmpty()) {
            return troubles;
        }
        jdbc.sql("""
                select a.family, i.number, i.incident_class, i.started_at, i.resolved_at, i.root_cause
                from affected_family a join incident i on i.number = a.incident
                where a.family in (:names) and i.drill = false and i.state <> 'CANCELLED' and i.duplicate_of is null
                  and i.started_at >= :since order by i.number""")
                .param("names", families.stream().map(FamilyId::text).toList())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    troubles.computeIfAbsent(new FamilyId(row.getString("family")), _ -> new ArrayList<>())
                            .add(trouble(row));
                });
        return troubles;
    }

    /** The families an incident affects. */
    public List<FamilyId> families(IncidentNumber incident) {
        return jdbc.sql("select family from affected_family where incident = ? order by family")
                .param(incident.value())
                .query((row, n) -> new FamilyId(row.getString("family")))
                .list();
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        var resolved = row.getObject("resolved_at", OffsetDateTime.class);
        var cause = row.getString("root_cause");
        var severity = IncidentClass.valueOf(row.getString("incident_class"));
        return new Trouble(
                new IncidentNumber(row.getInt("number")),
                severity,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                resolved == null ? null : resolved.toInstant(),
                cause == null ? null : RootCause.valueOf(cause),
                resolved == null
                        ? null
                        : Cadence.of(severity)
                                .postmortemBy(resolved.toInstant())
                                .orElse(null));
    }
}
