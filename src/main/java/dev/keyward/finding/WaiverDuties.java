package dev.keyward.finding;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waivers that wait for an approver who did not ask for them. */
@Component
class WaiverDuties implements DutySource {
    /** Once the error is mended nothing is left to decide. */
    private static final String WAITING = """
             from waiver w where w.state = 'REQUESTED' and w.requested_by <> :person
            and exists (select 1 from lint_finding f where f.family = w.family and f.rule_id = w.rule_id
                and f.severity = 'ERROR' and f.resolved_at is null)""";

    private final JdbcClient jdbc;
    private final CurrentActor current;

    WaiverDuties(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public String name() {
        return "waivers";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        if (!current.has(Role.DOMAIN_APPROVER)) {
            return List.of();
        }
        return jdbc.sql("select w.*" + WAITING + " order by w.requested_at fetch first :most rows only")
                .param("person", person)
                .param("most", limit)
                .query((row, n) -> duty(row))
                .list();
    }

    @Override
    public long count(String person) {
        return current.has(Role.DOMAIN_APPROVER)
                ? jdbc.sql("select count(*)" + WAITING)
                        .param("person", person)
                        .query(Long.class)
                        .single()
                : 0;
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var family = new FamilyId(row.getString("family"));
        return new Duty(
                Duty.Kind.APPROVAL,
                "Decide on the waiver of %s for %s".formatted(row.getString("rule_id"), family),
                "%s: %s".formatted(row.getString("requested_by"), row.getString("reason")),
                FamilyNavigation.path(family),
                null,
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
