package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.AnsweredFamilies.Answered;
import dev.keyward.registry.Drift;
import dev.keyward.registry.DriftMarks;
import dev.keyward.registry.DriftMarks.Mark;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.drift.Cause;
import dev.keyward.stewardship.drift.DriftVerdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes verdicts down, only where they differ from what stands there, and since when each cause holds. */
@Component
class DriftBook {
    private final JdbcClient jdbc;
    private final DriftMarks marks;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    DriftBook(JdbcClient jdbc, DriftMarks marks, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.audit = audit;
        this.events = events;
    }

    /** Since when each cause of a family holds, by rule. */
    Map<String, Instant> since(FamilyId family) {
        var since = new LinkedHashMap<String, Instant>();
        jdbc.sql("select rule, since from drift_cause where family = ? order by weight desc, rule")
                .param(family.text())
                .query(row -> {
                    since.put(
                            row.getString("rule"),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                });
        return since;
    }

    /** What there is to tell the trail afterwards: it comes last, since every writer waits for its end. */
    Optional<Runnable> write(Answered family, DriftVerdict verdict, Instant now) {
        var before = marks.hold(family.name()).orElse(family.mark());
        var after = new Mark(verdict.drift(), verdict.score(), since(before, verdict, now));
        var stored = stored(family.name());
        var found = new HashMap<String, Integer>();
        verdict.causes().forEach(cause -> found.put(cause.rule(), cause.weight()));
        if (after.equals(before) && stored.equals(found)) {
            return Optional.empty();
        }
        stored.keySet().stream().filter(rule -> !found.containsKey(rule)).forEach(rule -> end(family.name(), rule));
        verdict.causes().forEach(cause -> hold(family.name(), cause, stored.get(cause.rule()), now));
        marks.mark(family.name(), after);
        events.publishEvent(new AnswersChanged(family.name()));
        return before.drift() == after.drift()
                ? Optional.empty()
                : Optional.of(() -> tell(family.name(), before, after, verdict));
    }

    private void tell(FamilyId family, Mark before, Mark after, DriftVerdict verdict) {
        var action = switch (after.drift()) {
            case NONE -> "family.drift-ended";
            case SUSPECTED -> "family.drift-suspected";
            case DRIFTED -> "family.drifted";
        };
        var why = verdict.causes().stream().map(Cause::sentence).findFirst().orElse(null);
        audit.recordAs(Actor.SYSTEM, action, "family/" + family, facts(before), facts(after), why);
    }

    private static @Nullable Instant since(Mark before, DriftVerdict verdict, Instant now) {
        if (verdict.drift() != Drift.DRIFTED) {
            return null;
        }
        return before.since() == null ? now : before.since();
    }

    private Map<String, Integer> stored(FamilyId family) {
        var stored = new HashMap<String, Integer>();
        jdbc.sql("select rule, weight from drift_cause where family = ?")
                .param(family.text())
                .query(row -> {
                    stored.put(row.getString("rule"), row.getInt("weight"));
                });
        return stored;
    }

    private void end(FamilyId family, String rule) {
        jdbc.sql("delete from drift_cause where family = ? and rule = ?")
                .params(family.text(), rule)
                .update();
    }

    private void hold(FamilyId family, Cause cause, @Nullable Integer before, Instant now) {
        if (before == null) {
            jdbc.sql("insert into drift_cause (family, rule, weight, since) values (?, ?, ?, ?)")
                    .params(family.text(), cause.rule(), cause.weight(), now.atOffset(ZoneOffset.UTC))
                    .update();
        } else if (before != cause.weight()) {
            jdbc.sql("update drift_cause set weight = ? where family = ? and rule = ?")
                    .params(cause.weight(), family.text(), cause.rule())
                    .update();
        }
    }

    private static Map<String, Object> facts(Mark mark) {
        return Map.of("drift", mark.drift(), "score", mark.score());
    }
}
