package dev.keyward.maturity;

import dev.keyward.kernel.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The only place that writes results of families (domain.md I12): appends what is new, notes what still holds. */
@Component
class FamilyResults {
    private final JdbcTemplate batches;
    private final JsonMapper json;

    FamilyResults(JdbcTemplate batches, JsonMapper json) {
        this.batches = batches;
        this.json = json;
    }

    /** What is new about a family; {@code before} is null the first time. */
    record New(Found found, @Nullable Kept before, Occasion occasion) {}

    void append(List<New> news, Instant at) {
        var inserts = new ArrayList<Object[]>();
        var updates = new ArrayList<Object[]>();
        var assessments = new ArrayList<Object[]>();
        for (var one : news) {
            var id = Identifier.next(at.toEpochMilli());
            assessments.add(assessment(id, one, at));
            (one.before() == null ? inserts : updates).add(standing(id, one, at));
        }
        batches.batchUpdate("""
                insert into family_assessment (id, family, domain, as_of, level_reached, level_before, passed, applicable,
                  statuses, because, occasion, ruleset, facts, criteria, exempted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", assessments);
        batches.batchUpdate("""
                insert into family_standing (assessment, domain, state, impact, freshness, level_reached, level_since,
                  passed, applicable, statuses, exempted, ruleset, as_of, evaluated_at, family)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", inserts);
        batches.batchUpdate("""
                update family_standing set assessment = ?, domain = ?, state = ?, impact = ?, freshness = ?,
                  level_reached = ?, level_since = ?, passed = ?, applicable = ?, statuses = ?, exempted = ?, ruleset = ?,
                  as_of = ?, evaluated_at = ? where family = ?""", updates);
    }

    void stillHolds(List<String> families, Instant at) {
        batches.batchUpdate(
                "update family_standing set evaluated_at = ? where family = ?",
                families.stream().map(family -> new Object[] {utc(at), family}).toList());
    }

    private Object[] assessment(java.util.UUID id, New one, Instant at) {
        var found = one.found();
        var before = one.before();
        return new Object[] {
            id,
            found.facts().family(),
            found.facts().domain(),
            utc(at),
            found.standing().level(),
            before == null ? null : before.standing().level(),
            found.standing().passed(),
            found.standing().applicable(),
            Kept.letters(found.judged()),
            Turned.because(before, found),
            one.occasion().name(),
            found.ruleset(),
            json.writeValueAsString(found.facts()),
            json.writeValueAsString(found.judged()),
            json.writeValueAsString(found.exempted())
        };
    }

    private Object[] standing(java.util.UUID id, New one, Instant at) {
        var found = one.found();
        var before = one.before();
        var same =
                before != null && before.standing().level() == found.standing().level();
        return new Object[] {
            id,
            found.facts().domain(),
            found.facts().declared().state().name(),
            found.facts().declared().impact().name(),
            found.facts().declared().freshness().name(),
            found.standing().level(),
            utc(same ? Objects.requireNonNull(before).levelSince() : at),
            found.standing().passed(),
            found.standing().applicable(),
            Kept.letters(found.judged()),
            json.writeValueAsString(found.exempted()),
            found.ruleset(),
            utc(at),
            utc(at),
            found.facts().family()
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
