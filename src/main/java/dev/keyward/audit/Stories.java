package dev.keyward.audit;

import dev.keyward.audit.diff.FieldChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the trail tells about one thing, for the module whose thing it is: it decides who may read that. The trail as a
 * whole, with the states before and after, stays with {@link AuditTrail} and the auditors.
 */
@Component
public class Stories {
    private static final int MOST = 200;
    private static final String DEEDS =
            "select recorded_at, subject, actor, via, action, reason, before_state, after_state from audit_event where ";
    private final JdbcClient jdbc;
    private final RecordedText text;

    Stories(JdbcClient jdbc, RecordedText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** The youngest 200 acts on a subject with what each changed, newest first; secrets were never recorded. */
    public List<Deed> deeds(String subject) {
        return read(jdbc.sql(DEEDS + "subject = ? order by seq desc").param(subject));
    }

    /** The youngest 200 of some kinds of acts on any of several subjects, newest first. */
    public List<Deed> deeds(Collection<String> subjects, Collection<String> actions) {
        return subjects.isEmpty() || actions.isEmpty()
                ? List.of()
                : read(jdbc.sql(DEEDS + "subject in (:subjects) and action in (:actions) order by seq desc")
                        .param("subjects", subjects)
                        .param("actions", actions));
    }

    private List<Deed> read(JdbcClient.StatementSpec query) {
        return query.withMaxRows(MOST).query((row, n) -> deed(row)).list();
    }

    private Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("via"),
                row.getString("action"),
                row.getString("reason"),
                FieldChange.between(text.tree(row.getString("before_state")), text.tree(row.getString("after_state"))));
    }

    /** The youngest 200 acts on a subject such as {@code purge/…}, newest first. */
    public List<StoryLine> about(String subject) {
        return jdbc.sql("""
                select recorded_at, actor, action, reason from audit_event
                where subject = ? order by seq desc fetch first 200 rows only""")
                .param(subject)
                .query((row, n) -> new StoryLine(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("reason")))
                .list();
    }
}
