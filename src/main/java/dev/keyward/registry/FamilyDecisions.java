package dev.keyward.registry;

import dev.keyward.kernel.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What approvers said about families. Each row repeats the requester, so the database refuses one's own. */
@Component
class FamilyDecisions {
    private final JdbcClient jdbc;

    FamilyDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Family family, int shape, String requester, FamilyDecision decision) {
        jdbc.sql("""
                        insert into family_decision
                            (id, family, version_no, requester, approver, decision, remark, decided_at)
                        values (:id, :family, :shape, :requester, :approver, :decision, :remark, :at)
                        """)
                .param("id", Identifier.next(decision.at().toEpochMilli()))
                .param("family", family.name().text())
                .param("shape", shape)
                .param("requester", requester)
                .param("approver", decision.approver())
                .param("decision", decision.decision().name())
                .param("remark", decision.remark())
                .param("at", decision.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    List<FamilyDecision> of(FamilyId family) {
        return jdbc.sql("select * from family_decision where family = ? order by decided_at desc, id desc")
                .param(family.text())
                .query((row, n) -> new FamilyDecision(
                        row.getInt("version_no"),
                        row.getString("approver"),
                        FamilyDecision.Kind.valueOf(row.getString("decision")),
                        row.getString("remark"),
                        instant(row.getObject("decided_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime column) {
        return column.toInstant();
    }
}
