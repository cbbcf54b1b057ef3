package dev.keyward.stewardship;

import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.AnsweredFamilies.Answered;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.drift.DriftFacts;
import dev.keyward.stewardship.drift.DriftFacts.OwnerFacts;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the rules of drift look at. What no part of the console measures yet stays unknown. */
@Component
class Evidence {
    private final JdbcClient jdbc;
    private final Staffing staffing;
    private final KnownOwners owners;
    private final List<Unanswered> unanswered;

    Evidence(JdbcClient jdbc, Staffing staffing, KnownOwners owners, List<Unanswered> unanswered) {
        this.jdbc = jdbc;
        this.staffing = staffing;
        this.owners = owners;
        this.unanswered = unanswered;
    }

    /** How to find the people of a team, for one family or for many at once. */
    Function<TeamId, Optional<Staff>> staffOfEach() {
        return staffing::of;
    }

    Function<TeamId, Optional<Staff>> staffOfAll() {
        Map<TeamId, Staff> all = staffing.all();
        return team -> Optional.ofNullable(all.get(team));
    }

    /** What each team did not answer in time; counted once a team, as one may own thousands of families. */
    ToIntFunction<TeamId> unansweredOfEach(Instant now, Ruleset rules) {
        var since = now.minus(rules.unansweredWindow());
        var counted = new HashMap<TeamId, Integer>();
        return owner -> counted.computeIfAbsent(
                owner,
                team -> unanswered.stream()
                        .mapToInt(source -> source.by(team, since))
                        .sum());
    }

    DriftFacts about(
            Answered family, Function<TeamId, Optional<Staff>> staff, ToIntFunction<TeamId> unansweredBy, Instant now) {
        var known = owners.compared(family.name(), family.owner(), family.registeredAt(), now);
        return new DriftFacts(
                staff.apply(family.owner()).map(Evidence::facts).orElse(null),
                staff.apply(family.invalidatedBy())
                        .map(invalidates -> invalidates.team().name().text())
                        .orElse(null),
                isForeign(family, staff.apply(family.invalidatedBy()).orElse(null)),
                Duration.between(answeredSince(family, known), now),
                null,
                null,
                unansweredBy.applyAsInt(family.owner()),
                null,
                known.silent());
    }

    /** When somebody of the owner last said that they answer for it: by attesting, accepting or registering. */
    Instant answeredSince(Answered family, Instant now) {
        return answeredSince(family, owners.compared(family.name(), family.owner(), family.registeredAt(), now));
    }

    private Instant answeredSince(Answered family, KnownOwners.Known known) {
        var attested = lastAttested(family.name(), family.owner());
        var agreed = known.silent() ? family.registeredAt() : known.since();
        return attested.filter(at -> at.isAfter(agreed)).orElse(agreed);
    }

    private Optional<Instant> lastAttested(FamilyId family, TeamId team) {
        return jdbc.sql("""
                select attested_at from attestation where family = ? and team = ?
                order by attested_at desc fetch first 1 row only""")
                .params(family.text(), team.text())
                .query((row, n) ->
                        row.getObject("attested_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Platform and SRE teams work for every domain; any other must own something here, steward it or be delegated. */
    private boolean isForeign(Answered family, @Nullable Staff invalidates) {
        if (invalidates == null
                || family.invalidatedBy().equals(family.owner())
                || invalidates.team().kind() != Team.Kind.DOMAIN) {
            return false;
        }
        return jdbc.sql("""
                select (select count(*) from family where domain = :domain and owner = :team)
                  + (select count(*) from domain where name = :domain and steward = :team)
                  + (select count(*) from delegation where family = :family and team = :team)""")
                        .param("domain", family.domain().text())
                        .param("team", family.invalidatedBy().text())
                        .param("family", family.name().text())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static OwnerFacts facts(Staff staff) {
        var channel = staff.team().escalationChannel();
        return new OwnerFacts(
                staff.team().name().text(),
                staff.team().status() == Team.Status.ACTIVE,
                staff.active().size(),
                channel != null && !channel.isBlank());
    }
}
