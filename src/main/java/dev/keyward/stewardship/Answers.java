package dev.keyward.stewardship;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when each of many families is answered for, in one statement, for whoever judges them. */
@Component
public class Answers {
    private static final String SELECT = """
            select f.name, f.owner, f.created_at, k.owner as agreed, k.since, k.silent,
              (select max(a.attested_at) from attestation a where a.family = f.name and a.team = f.owner) as attested,
              (select count(*) from drift_cause c where c.family = f.name and c.rule in ('OD01', 'OD02', 'OD03'))
                as critical
            from family f left join known_owner k on k.family = f.name where f.name in (:names)""";

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a family is answered for.
     *
     * @param since when somebody of the owner last said so: by attesting, by accepting it or by registering it
     * @param abandoned nobody of the owner can act (OD01 to OD03)
     */
    public record Answer(Instant since, boolean abandoned) {}

    /** Those of these families that exist. */
    public Map<FamilyId, Answer> of(Collection<FamilyId> families) {
        var answers = new HashMap<FamilyId, Answer>();
        if (!families.isEmpty()) {
            jdbc.sql(SELECT)
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .query(row -> {
                        answers.put(
                                new FamilyId(row.getString("name")),
                                new Answer(since(row), row.getInt("critical") > 0));
                    });
        }
        return answers;
    }

    /** The families in use of each domain with a critical cause of drift. */
    public Map<DomainId, List<FamilyId>> abandoned() {
        var abandoned = new HashMap<DomainId, List<FamilyId>>();
        jdbc.sql("""
                select distinct f.domain, f.name from drift_cause c join family f on f.name = c.family
                where c.rule in ('OD01', 'OD02', 'OD03') and f.state in ('ACTIVE', 'DEPRECATED', 'DRAINING')
                order by f.name""").query(row -> {
            abandoned
                    .computeIfAbsent(new DomainId(row.getString("domain")), _ -> new ArrayList<>())
                    .add(new FamilyId(row.getString("name")));
        });
        return abandoned;
    }

    /** The same reasoning as {@link Evidence}: an owner that came to be in silence answers since it attested. */
    private static Instant since(ResultSet row) throws SQLException {
        var registered = at(row, "created_at");
        var agreed = at(row, "since");
        var silent = row.getBoolean("silent")
                || agreed != null && !row.getString("owner").equals(row.getString("agreed"));
        var from = silent || agreed == null ? registered : agreed;
        var attested = at(row, "attested");
        return attested != null && (from == null || attested.isAfter(from))
                ? attested
                : from == null ? Instant.EPOCH : from;
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
