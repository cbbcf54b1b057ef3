package dev.keyward.purge;

import dev.keyward.kernel.Identifier;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.Approval.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions about purges. They are added and voided, never changed. */
@Component
class Approvals {
    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Approval> of(PurgeId purge) {
        return jdbc.sql("""
                select approver, decision, remark, scope_hash, decided_at, voided_at
                from purge_approval where purge = ? order by decided_at, id""")
                .param(purge.value())
                .query((row, n) -> approval(row))
                .list();
    }

    void add(PurgeRequest purge, Approval approval) {
        jdbc.sql("""
                insert into purge_approval
                    (id, purge, requester, approver, decision, remark, scope_hash, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Identifier.next(approval.decidedAt().toEpochMilli()))
                .param(purge.id().value())
                .param(purge.requester())
                .param(approval.approver())
                .param(approval.decision().name())
                .param(approval.comment())
                .param(approval.scopeHash())
                .param(Columns.column(approval.decidedAt()))
                .update();
    }

    void voidAll(PurgeId purge, Instant now) {
        jdbc.sql("update purge_approval set voided_at = ? where purge = ? and voided_at is null")
                .param(Columns.column(now))
                .param(purge.value())
                .update();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("approver"),
                Decision.valueOf(row.getString("decision")),
                row.getString("remark"),
                row.getString("scope_hash"),
                Columns.required(row, "decided_at"),
                Columns.instant(row, "voided_at"));
    }
}
