package dev.keyward.objective;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.objective.Adjustment.Kind;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adjustments of budgets that wait for an approver who did not ask for them. */
@Component
class AdjustmentDuties implements DutySource {
    private static final String WAITING = " from adjustment where state = 'REQUESTED' and requested_by <> :person";
    private final JdbcClient jdbc;
    private final CurrentActor current;

    AdjustmentDuties(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public String name() {
        return "budget adjustments";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        if (!current.has(Role.DOMAIN_APPROVER)) {
            return List.of();
        }
        return jdbc.sql("select *" + WAITING + " order by requested_at fetch first :most rows only")
                .param("person", person)
                .param("most", limit)
                .query((row, n) -> new Duty(
                        Duty.Kind.APPROVAL,
                        title(row.getString("kind"), row.getString("family")),
                        "%s: %s".formatted(row.getString("requested_by"), row.getString("reason")),
                        "families/%s?tab=freshness".formatted(row.getString("family")),
                        null,
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String title(String kind, String family) {
        return switch (Kind.valueOf(kind)) {
            case LOOSEN -> "Agree or not to the looser objective of " + family;
            case RESET -> "Decide on the reset for the budget of " + family;
            case EXCLUDE, NOTE -> "Decide on the exclusion for the budget of " + family;
        };
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
}
