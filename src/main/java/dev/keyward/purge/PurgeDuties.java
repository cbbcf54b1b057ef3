package dev.keyward.purge;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.purge.IncidentReferences.UnderWay;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Purges that wait for a person: for an approver's yes or no, and for the one who asked to start what was approved
 * before that expires, or to look after what is stuck. One that died longer than a week ago waits for nobody.
 */
@Component
class PurgeDuties implements DutySource {
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private static final String MINE = """
             from purge_request r where
            (:approver = true and r.state = 'PENDING_APPROVAL' and r.requester <> :person and not exists (
                select 1 from purge_approval a
                where a.purge = r.id and a.approver = :person and a.voided_at is null))
            or (r.requester = :person and (r.state in ('APPROVED', 'HELD')
                or (r.state = 'DEAD' and coalesce(r.finished_at, r.requested_at) > :forgotten)))""";

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final ObjectProvider<IncidentReferences> incidents;
    private final InstantSource clock;

    PurgeDuties(
            JdbcClient jdbc, CurrentActor current, ObjectProvider<IncidentReferences> incidents, InstantSource clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purges";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        var waiting = about(person, "select r.*" + MINE + " order by r.requested_at, r.id fetch first :most rows only")
                .param("most", limit)
                .query((row, n) -> new Waiting(duty(row), row.getString("incident")))
                .list();
        var underWay = underWay(waiting);
        return waiting.stream().map(one -> one.beside(underWay)).toList();
    }

    private Map<String, UnderWay> underWay(List<Waiting> waiting) {
        var numbers = waiting.stream()
                .map(Waiting::incident)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        var known = new HashMap<String, UnderWay>();
        incidents.forEach(source -> known.putAll(source.underWay(numbers)));
        return known;
    }

    /** @param incident that it serves; null without one */
    private record Waiting(Duty duty, @Nullable String incident) {
        /** Names the incident that waits for it; while critical values may be wrong, it presses. */
        Duty beside(Map<String, UnderWay> underWay) {
            var serves = incident == null ? null : underWay.get(incident);
            if (serves == null) {
                return duty;
            }
            var told = new Duty(
                    duty.kind(),
                    duty.title() + " for " + serves.words(),
                    duty.subject(),
                    duty.link(),
                    duty.due(),
                    duty.since());
            return serves.critical() ? told.asPressing() : told;
        }
    }

    @Override
    public long count(String person) {
        return about(person, "select count(*)" + MINE).query(Long.class).single();
    }

    private JdbcClient.StatementSpec about(String person, String sql) {
        return jdbc.sql(sql)
                .param("person", person)
                .param("approver", current.has(Role.PURGE_APPROVER))
                .param("forgotten", Columns.column(clock.instant().minus(FORGOTTEN)));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var state = PurgeState.valueOf(row.getString("state"));
        var families = families(row);
        var title = switch (state) {
            case PENDING_APPROVAL -> "Approve the purge of " + families;
            case APPROVED -> "Start the purge of " + families;
            case HELD -> "Release or abort the purge of " + families;
            default -> "Replay the failed purge of " + families;
        };
        var requested = Columns.required(row, "requested_at");
        var finished = Columns.instant(row, "finished_at");
        return new Duty(
                state == PurgeState.PENDING_APPROVAL ? Duty.Kind.APPROVAL : Duty.Kind.PURGE,
                title,
                subject(row),
                "purges/" + row.getObject("id", UUID.class),
                state == PurgeState.APPROVED ? Columns.instant(row, "approval_expires_at") : null,
                state == PurgeState.DEAD && finished != null ? finished : requested);
    }

    private static String families(ResultSet row) throws SQLException {
        var names = row.getString("families").strip().split(" ");
        return names.length == 1 ? names[0] : "%s and %d more".formatted(names[0], names.length - 1);
    }

    private static String subject(ResultSet row) throws SQLException {
        var keys = row.getObject("expected", Long.class);
        return "%s%s (%s). %s: %s"
                .formatted(
                        keys == null ? "" : "%,d %s in ".formatted(keys, keys == 1 ? "key" : "keys"),
                        row.getString("keyspace"),
                        row.getString("environment"),
                        row.getString("requester"),
                        row.getString("reason"));
    }
}
