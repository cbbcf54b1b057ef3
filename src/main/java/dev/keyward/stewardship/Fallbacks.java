package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.AnsweredFamilies.Answered;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who answers for a family while nobody of its owner can: the steward of its domain, else the platform. Passing the
 * duties on and telling the one who gets them happen in the transaction that takes the last person away.
 */
@Component
class Fallbacks {
    static final String PLATFORM = "the platform";
    private final JdbcClient jdbc;
    private final AnsweredFamilies families;
    private final Staffing staffing;
    private final Audit audit;

    Fallbacks(JdbcClient jdbc, AnsweredFamilies families, Staffing staffing, Audit audit) {
        this.jdbc = jdbc;
        this.families = families;
        this.staffing = staffing;
        this.audit = audit;
    }

    /** Who answers in place of the owner at this moment; empty means the platform. */
    Optional<TeamId> answerer(Answered family) {
        return Optional.ofNullable(staffing.stewards().get(family.domain()))
                .filter(steward -> !steward.equals(family.owner()))
                .filter(steward ->
                        staffing.of(steward).filter(Staffing.Staff::isAble).isPresent());
    }

    /** A family whose duties are with somebody else, since then. */
    record Passed(Answered family, Instant since) {}

    /** Every family that somebody answers for in place of its owner now, the longest first. */
    List<Passed> open() {
        var open = new ArrayList<Passed>();
        rows().forEach((name, since) -> families.one(name).ifPresent(family -> open.add(new Passed(family, since))));
        return open;
    }

    private Map<FamilyId, Instant> rows() {
        var rows = new LinkedHashMap<FamilyId, Instant>();
        jdbc.sql("select family, since from fallback_duty where ended_at is null order by since, family")
                .query(row -> {
                    rows.put(
                            new FamilyId(row.getString("family")),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                });
        return rows;
    }

    /** What there is to tell the trail afterwards. */
    Optional<Runnable> settle(Answered family, boolean abandoned, Instant now) {
        var passed = isPassed(family.name());
        if (abandoned && !passed) {
            var to = answerer(family);
            jdbc.sql("insert into fallback_duty (family, since, answerer) values (?, ?, ?)")
                    .param(family.name().text())
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(to.map(TeamId::text).orElse(null))
                    .update();
            return Optional.of(() ->
                    tell("family.duties-passed", family, to.map(TeamId::text).orElse(PLATFORM)));
        }
        if (!abandoned && passed) {
            jdbc.sql("update fallback_duty set ended_at = ? where family = ? and ended_at is null")
                    .params(now.atOffset(ZoneOffset.UTC), family.name().text())
                    .update();
            return Optional.of(
                    () -> tell("family.duties-returned", family, family.owner().text()));
        }
        return Optional.empty();
    }

    private boolean isPassed(FamilyId family) {
        return jdbc.sql("select count(*) from fallback_duty where family = ? and ended_at is null")
                        .param(family.text())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void tell(String action, Answered family, String answers) {
        audit.recordAs(
                Actor.SYSTEM,
                action,
                "family/" + family.name(),
                Map.of("owner", family.owner()),
                Map.of("answers", answers),
                "%s answers for it from now on.".formatted(answers));
    }
}
