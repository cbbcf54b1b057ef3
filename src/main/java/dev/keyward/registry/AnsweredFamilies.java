package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for which family, for those who watch over it. Needs no sign-in: nightly work asks too. */
@Component
public class AnsweredFamilies {
    private static final String SELECT = """
            select name, domain, owner, state, spec, created_at, drift, drift_score, drift_since
            from family where state not in ('RETIRED', 'ARCHIVED', 'REJECTED')""";
    private final JdbcClient jdbc;
    private final StoredManifests manifests;

    AnsweredFamilies(JdbcClient jdbc, StoredManifests manifests) {
        this.jdbc = jdbc;
        this.manifests = manifests;
    }

    /** A family that somebody has to answer for. */
    public record Answered(
            FamilyId name,
            DomainId domain,
            TeamId owner,
            TeamId invalidatedBy,
            FamilyState state,
            Instant registeredAt,
            DriftMarks.Mark mark) {}

    public List<Answered> all() {
        return readable(jdbc.sql(SELECT + " order by name"));
    }

    public Optional<Answered> one(FamilyId name) {
        return some(List.of(name)).stream().findFirst();
    }

    /** @param names a few hundred at most */
    public List<Answered> some(List<FamilyId> names) {
        return readable(jdbc.sql(SELECT + " and name in (:names) order by name")
                .param("names", names.stream().map(FamilyId::text).toList()));
    }

    /** What a team owns or invalidates; the stored manifest holds the name of an invalidation owner exactly so. */
    public List<Answered> of(TeamId team) {
        return readable(jdbc.sql(SELECT + " and (owner = :team or spec like :named) order by name")
                .param("team", team.text())
                .param("named", "%\"invalidationOwner\":\"" + team.text() + "\"%"));
    }

    private List<Answered> readable(JdbcClient.StatementSpec rows) {
        return rows.query(this::read).list().stream().flatMap(Optional::stream).toList();
    }

    private Optional<Answered> read(ResultSet row, int number) throws SQLException {
        var spec = manifests.read(row.getString("name"), row.getString("spec"));
        return spec.isEmpty() ? Optional.empty() : Optional.of(answered(row, spec.get()));
    }

    private static Answered answered(ResultSet row, FamilySpec spec) throws SQLException {
        return new Answered(
                new FamilyId(row.getString("name")),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                spec.invalidatedBy(),
                FamilyState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                DriftMarks.Mark.read(row));
    }
}
