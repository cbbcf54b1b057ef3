package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Ruleset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the numbers; none is changed or taken back. */
@Component
class RulesetRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RulesetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    RulesetVersion inForce() {
        return jdbc.sql("select * from maturity_ruleset order by version desc fetch first 1 row only")
                .query((row, n) -> read(row))
                .optional()
                .orElse(RulesetVersion.BUILT_IN);
    }

    /** The newest first, down to the built-in one. */
    List<RulesetVersion> all() {
        var stored = jdbc.sql("select * from maturity_ruleset order by version desc")
                .query((row, n) -> read(row))
                .list();
        return java.util.stream.Stream.concat(stored.stream(), java.util.stream.Stream.of(RulesetVersion.BUILT_IN))
                .toList();
    }

    void add(RulesetVersion next) {
        jdbc.sql(
                        "insert into maturity_ruleset (version, rules, reason, in_force_at, in_force_by, proposed_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        next.version(),
                        json.writeValueAsString(next.rules()),
                        Objects.requireNonNull(next.reason()),
                        Objects.requireNonNull(next.inForceAt()).atOffset(ZoneOffset.UTC),
                        Objects.requireNonNull(next.inForceBy()),
                        Objects.requireNonNull(next.proposedBy()))
                .update();
    }

    private RulesetVersion read(ResultSet row) throws SQLException {
        return new RulesetVersion(
                row.getInt("version"),
                json.readValue(row.getString("rules"), Ruleset.class),
                row.getString("reason"),
                row.getObject("in_force_at", OffsetDateTime.class).toInstant(),
                row.getString("in_force_by"),
                row.getString("proposed_by"));
    }
}
