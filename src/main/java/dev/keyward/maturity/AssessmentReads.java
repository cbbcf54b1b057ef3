package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the history of results. */
@Component
class AssessmentReads {
    private static final TypeReference<List<Judged>> JUDGED = new TypeReference<>() {};
    private static final TypeReference<List<Exempted>> EXEMPTED = new TypeReference<>() {};
    private static final List<Status> GRAVEST = List.of(Status.FAILED, Status.NO_DATA, Status.PASSED, Status.SKIPPED);
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssessmentReads(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What held at a moment; empty before the first evaluation. */
    Optional<FamilyMaturity> at(FamilyId family, Instant at) {
        return jdbc.sql("""
                select * from family_assessment where family = ? and as_of <= ?
                order by as_of desc, id desc fetch first 1 row only""")
                .params(family.text(), at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .optional();
    }

    /** What was looked at for the result that held at a moment. */
    Optional<FamilyFacts> facts(FamilyId family, Instant at) {
        return jdbc.sql("""
                select facts from family_assessment where family = ? and as_of <= ?
                order by as_of desc, id desc fetch first 1 row only""")
                .params(family.text(), at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> json.readValue(row.getString("facts"), FamilyFacts.class))
                .optional();
    }

    /** The latest first. */
    List<FamilyMaturity> of(FamilyId family, int most) {
        return jdbc.sql("""
                select * from family_assessment where family = :family order by as_of desc, id desc
                fetch first :most rows only""")
                .param("family", family.text())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Families that came to another level after a moment and until another, the latest first. */
    List<FamilyMove> moves(@Nullable DomainId domain, Instant after, Instant until, int most) {
        var some = jdbc.sql("""
                select family, domain, as_of, level_before, level_reached, because from family_assessment
                where as_of > :after and as_of <= :until and level_before is not null and level_before <> level_reached
                  and (:domain = '' or domain = :domain)
                order by as_of desc, id desc fetch first :most rows only""");
        return some.param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("domain", domain == null ? "" : domain.text())
                .param("most", most)
                .query((row, n) -> new FamilyMove(
                        new FamilyId(row.getString("family")),
                        new DomainId(row.getString("domain")),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        row.getInt("level_before"),
                        row.getInt("level_reached"),
                        row.getString("because")))
                .list();
    }

    /** How many families are at another level than they were at a moment, of those that were judged by then. */
    record Moved(int risen, int fallen) {}

    Moved moved(Instant after, Instant until) {
        return jdbc.sql("""
                select coalesce(sum(case when l.level_reached > f.level_before then 1 else 0 end), 0) as risen,
                  coalesce(sum(case when l.level_reached < f.level_before then 1 else 0 end), 0) as fallen
                from (select family, min(as_of) as first_at, max(as_of) as last_at from family_assessment
                  where as_of > :after and as_of <= :until group by family) w
                join family_assessment f on f.family = w.family and f.as_of = w.first_at
                join family_assessment l on l.family = w.family and l.as_of = w.last_at
                where f.level_before is not null""")
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Moved(row.getInt("risen"), row.getInt("fallen")))
                .single();
    }

    /** The active families of a domain with one criterion of their latest result, the gravest status first. */
    List<EvidenceLine> evidence(DomainId domain, Criterion criterion, int most) {
        return jdbc
                .sql("""
                select s.family, s.level_reached, a.criteria from family_standing s
                join family_assessment a on a.id = s.assessment
                where s.domain = ? and s.state = 'ACTIVE' order by s.family""")
                .param(domain.text())
                .query((row, n) -> new EvidenceLine(
                        new FamilyId(row.getString("family")),
                        row.getInt("level_reached"),
                        json.readValue(row.getString("criteria"), JUDGED).get(criterion.ordinal())))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                        line -> GRAVEST.indexOf(line.judged().status())))
                .limit(most)
                .toList();
    }

    /** The active families of a domain as they stood at a moment, from the latest result of each by then. */
    List<FamilyLine> stood(DomainId domain, Instant at) {
        return jdbc
                .sql("""
                select a.* from family_assessment a where a.domain = :domain and a.id = (
                  select b.id from family_assessment b where b.family = a.family and b.as_of <= :at
                  order by b.as_of desc, b.id desc fetch first 1 row only)""")
                .param("domain", domain.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Stood(
                        json.readValue(row.getString("facts"), FamilyFacts.class),
                        read(row),
                        row.getString("statuses")))
                .list()
                .stream()
                .filter(Stood::isActive)
                .map(Stood::line)
                .toList();
    }

    private record Stood(FamilyFacts facts, FamilyMaturity result, String statuses) {
        boolean isActive() {
            return facts.declared().state() == FamilyState.ACTIVE;
        }

        FamilyLine line() {
            return new FamilyLine(
                    result.family(),
                    facts.declared().impact(),
                    facts.declared().freshness(),
                    result.standing(),
                    result.asOf(),
                    Kept.statuses(statuses));
        }
    }

    private FamilyMaturity read(ResultSet row) throws SQLException {
        var facts = json.readValue(row.getString("facts"), FamilyFacts.class);
        return new FamilyMaturity(
                new FamilyId(row.getString("family")),
                new DomainId(row.getString("domain")),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                new Standing(row.getInt("level_reached"), row.getInt("passed"), row.getInt("applicable")),
                row.getObject("level_before", Integer.class),
                json.readValue(row.getString("criteria"), JUDGED),
                json.readValue(row.getString("exempted"), EXEMPTED),
                row.getString("because"),
                Occasion.valueOf(row.getString("occasion")),
                row.getInt("ruleset"),
                facts.declared().regions().size() == 1);
    }
}
