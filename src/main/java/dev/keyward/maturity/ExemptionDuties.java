package dev.keyward.maturity;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exemptions that wait for a reviewer or an approver who did not ask for them. */
@Component
class ExemptionDuties implements DutySource {
    private static final String WAITING = " from exemption where state = 'REQUESTED' and requested_by <> :person";
    private final JdbcClient jdbc;
    private final CurrentActor current;

    ExemptionDuties(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public String name() {
        return "exemptions";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        if (!decides()) {
            return List.of();
        }
        return jdbc.sql("select *" + WAITING + " order by requested_at fetch first :most rows only")
                .param("person", person)
                .param("most", limit)
                .query((row, n) -> duty(row))
                .list();
    }

    @Override
    public long count(String person) {
        return decides()
                ? jdbc.sql("select count(*)" + WAITING)
                        .param("person", person)
                        .query(Long.class)
                        .single()
                : 0;
    }

    private boolean decides() {
        return current.has(Role.REVIEWER) || current.has(Role.DOMAIN_APPROVER);
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                Duty.Kind.APPROVAL,
                "Decide on the exemption of %s for %s".formatted(row.getString("criterion"), row.getString("name")),
                "%s: %s".formatted(row.getString("requested_by"), row.getString("reason")),
                "scorecard?view=exemptions",
                null,
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
