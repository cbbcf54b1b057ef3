package dev.keyward.objective;

import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The standings as they are stored. */
@Component
class StandingRows {
    /** Of equal ones the measured first, since it is the surer number. */
    static final Comparator<Standing> WORST_FIRST = Comparator.comparing(Standing::state)
            .thenComparing(Standing::remaining)
            .thenComparing(Standing::evidence)
            .thenComparing(Standing::region);

    private static final String INSERT = "insert into objective_standing (family, region, headline, state, grade,"
            + " evidence, sli, consumed, remaining, coverage, burns, burn_hours, exhausts_at, measured_since,"
            + " arithmetic, evaluated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    StandingRows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Worst first. */
    List<Standing> of(FamilyId family) {
        return jdbc
                .sql("select * from objective_standing where family = ?")
                .param(family.text())
                .query(this::read)
                .list()
                .stream()
                .sorted(WORST_FIRST)
                .toList();
    }

    /** Puts these in place of all that stood there; the worst is the family's. */
    void replace(FamilyId family, List<Standing> regions) {
        jdbc.sql("delete from objective_standing where family = ?")
                .param(family.text())
                .update();
        var first = new AtomicBoolean(true);
        batches.batchUpdate(
                INSERT,
                regions.stream()
                        .sorted(WORST_FIRST)
                        .map(standing -> row(standing.asHeadline(first.getAndSet(false))))
                        .toList());
    }

    /** Families whose time came: those that burn, those that are measured, and last those that wait for an incident. */
    List<FamilyId> olderThan(Instant burning, Instant measured, Instant all) {
        return jdbc.sql("""
                        select distinct family from objective_standing
                        where evaluated_at < :all or (measured_since is not null and evaluated_at < :measured)
                           or (state = 'BURNING' and evaluated_at < :burning)
                        union select family from objective where state in ('ACTIVE', 'PAUSED')
                          and not exists (select 1 from objective_standing s where s.family = objective.family)""")
                .param("all", all.atOffset(ZoneOffset.UTC))
                .param("measured", measured.atOffset(ZoneOffset.UTC))
                .param("burning", burning.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new FamilyId(row.getString("family")))
                .list();
    }

    private Object[] row(Standing standing) {
        return new Object[] {
            standing.family().text(),
            standing.region(),
            standing.headline(),
            standing.state().name(),
            standing.state().ordinal(),
            standing.evidence().name(),
            standing.sli(),
            standing.consumed(),
            standing.remaining(),
            standing.coverage(),
            json.writeValueAsString(standing.burns()),
            standing.burn(Ruleset.DEFAULT.forecast()),
            at(standing.exhaustsAt()),
            at(standing.measuredSince()),
            String.join("\n", standing.arithmetic()),
            at(standing.evaluatedAt())
        };
    }

    Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                new FamilyId(row.getString("family")),
                row.getString("region"),
                row.getBoolean("headline"),
                BudgetState.valueOf(row.getString("state")),
                Evidence.valueOf(row.getString("evidence")),
                row.getDouble("sli"),
                row.getDouble("consumed"),
                row.getDouble("remaining"),
                row.getDouble("coverage"),
                json.readValue(row.getString("burns"), new TypeReference<List<BurnRate>>() {}),
                instant(row, "exhausts_at"),
                instant(row, "measured_since"),
                List.of(row.getString("arithmetic").split("\n")),
                row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
