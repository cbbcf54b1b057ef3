package dev.keyward.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The computed drift of a family, kept beside it so that lists can filter by it. Computing is no edit: neither the
 * version nor the time of the last change moves.
 */
@Component
public class DriftMarks {
    private final JdbcClient jdbc;

    DriftMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param score 0 to 100
     * @param since when the current uninterrupted time in DRIFTED began; null while it is not drifted
     */
    public record Mark(Drift drift, int score, @Nullable Instant since) {
        public static final Mark NONE = new Mark(Drift.NONE, 0, null);

        static Mark read(ResultSet row) throws SQLException {
            var since = row.getObject("drift_since", OffsetDateTime.class);
            return new Mark(
                    Drift.valueOf(row.getString("drift")),
                    row.getInt("drift_score"),
                    since == null ? null : since.toInstant());
        }
    }

    /** The mark of a family; empty when there is no such family. */
    public Optional<Mark> of(FamilyId family) {
        return jdbc.sql("select drift, drift_score, drift_since from family where name = ?")
                .param(family.text())
                .query((row, n) -> Mark.read(row))
                .optional();
    }

    /** The drift of a few families; a family that is unknown is left out. */
    Map<FamilyId, Drift> of(List<FamilyId> families) {
        var drifts = new HashMap<FamilyId, Drift>();
        if (!families.isEmpty()) {
            jdbc.sql("select name, drift from family where name in (:names)")
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .query(row -> {
                        drifts.put(new FamilyId(row.getString("name")), Drift.valueOf(row.getString("drift")));
                    });
        }
        return drifts;
    }

    /** All families with this drift. */
    Set<FamilyId> in(Drift drift) {
        return jdbc.sql("select name from family where drift = ?")
                .param(drift.name())
                .query((row, n) -> new FamilyId(row.getString("name")))
                .set();
    }

    /** The same, and nobody else marks the family before the caller's transaction ends. */
    public Optional<Mark> hold(FamilyId family) {
        return jdbc.sql("select drift, drift_score, drift_since from family where name = ? for update")
                .param(family.text())
                .query((row, n) -> Mark.read(row))
                .optional();
    }

    /** Written by stewardship only, in the transaction of what changed the inputs. */
    public void mark(FamilyId family, Mark mark) {
        var since = mark.since();
        jdbc.sql("update family set drift = ?, drift_score = ?, drift_since = ? where name = ?")
                .param(mark.drift().name())
                .param(mark.score())
                .param(since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param(family.text())
                .update();
    }
}
