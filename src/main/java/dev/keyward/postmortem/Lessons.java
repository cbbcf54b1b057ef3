package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was learned from many incidents, in one statement each, for whoever judges families. */
@Component
public class Lessons {
    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due null when none is asked for */
    public record Written(@Nullable Instant due, boolean published) {}

    /** The postmortems of these incidents; an incident without one is left out. */
    public Map<IncidentNumber, Written> of(Collection<IncidentNumber> incidents) {
        var written = new HashMap<IncidentNumber, Written>();
        if (!incidents.isEmpty()) {
            jdbc.sql("select incident, state, due_at from postmortem where incident in (:numbers)")
                    .param(
                            "numbers",
                            incidents.stream().map(IncidentNumber::value).toList())
                    .query(row -> {
                        var due = row.getObject("due_at", OffsetDateTime.class);
                        written.put(
                                new IncidentNumber(row.getInt("incident")),
                                new Written(
                                        due == null ? null : due.toInstant(),
                                        row.getString("state").equals(PostmortemState.PUBLISHED.name())));
                    });
        }
        return written;
    }

    /** When the action item that waits longest was due, of each of these families that has one; done is not verified. */
    public Map<FamilyId, Instant> oldestWaiting(Collection<FamilyId> families) {
        var oldest = new HashMap<FamilyId, Instant>();
        if (!families.isEmpty()) {
            jdbc.sql("""
                    select w.family, min(w.due_at) as due_at from (
                      select f.family, a.due_at from action_item a join affected_family f on f.incident = a.incident
                      where f.family in (:names) and a.state in (:waiting)
                      union all select a.family, a.due_at from action_item a
                      where a.family in (:names) and a.state in (:waiting)) w
                    group by w.family""")
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .param(
                            "waiting",
                            ActionState.WAITING.stream().map(ActionState::name).toList())
                    .query(row -> {
                        oldest.put(
                                new FamilyId(row.getString("family")),
                                row.getObject("due_at", OffsetDateTime.class).toInstant());
                    });
        }
        return oldest;
    }
}
