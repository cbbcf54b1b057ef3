package dev.keyward.drill;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds drills for lists and for the review. */
@Component
class DrillList {
    private static final String MATCHING = """
             from drill d where (:state = '' or d.state = :state) and (:runbook = '' or d.runbook = :runbook)
              and (:domain = '' or exists (select 1 from drill_family f where f.drill = d.id and f.domain = :domain))
              and (:family = '' or exists (select 1 from drill_family f where f.drill = d.id and f.family = :family))
              and (:text = '' or lower(d.scenario) like :like escape '!'
                or exists (select 1 from drill_family f where f.drill = d.id and f.family like :like escape '!'))""";

    private static final String ORDERED =
            " order by case d.state when 'RUNNING' then 0 when 'PLANNED' then 1 else 2 end,"
                    + " case when d.state = 'PLANNED' then d.planned_for end, coalesce(d.ended_at, d.planned_at) desc, d.id desc"
                    + " offset :offset rows fetch next :limit rows only";

    private final JdbcClient jdbc;
    private final DrillRows rows;
    private final Staffing staffing;
    private final ObjectProvider<DrillRhythm> rhythm;
    private final InstantSource clock;

    DrillList(
            JdbcClient jdbc,
            DrillRows rows,
            Staffing staffing,
            ObjectProvider<DrillRhythm> rhythm,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.staffing = staffing;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    List<Drill> page(DrillFilter filter, long offset, int limit) {
        return jdbc
                .sql("select d.id " + MATCHING + ORDERED)
                .params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new DrillId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> rows.findById(id).stream())
                .toList();
    }

    long count(DrillFilter filter) {
        return jdbc.sql("select count(*) " + MATCHING)
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> params(DrillFilter filter) {
        var text = filter.text().strip().toLowerCase(Locale.ROOT);
        var params = new HashMap<String, Object>();
        params.put("state", filter.state() == null ? "" : filter.state().name());
        params.put("domain", filter.domain() == null ? "" : filter.domain().text());
        params.put("family", filter.family() == null ? "" : filter.family().text());
        params.put("runbook", filter.runbook() == null ? "" : filter.runbook().text());
        params.put("text", text);
        params.put("like", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        return params;
    }

    List<Drill> done(DomainId domain, Instant from, Instant until) {
        return jdbc
                .sql("""
                select d.id from drill d where d.state = 'DONE' and d.ended_at >= :from and d.ended_at < :until
                  and exists (select 1 from drill_family f where f.drill = d.id and f.domain = :domain)
                order by d.ended_at desc, d.id desc""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("domain", domain.text())
                .query((row, n) -> new DrillId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> rows.findById(id).stream())
                .toList();
    }

    private record Last(
            @Nullable Instant done,
            @Nullable Integer score,
            @Nullable Instant planned) {
        /** A later row: of done drills the last counts, of those to come the first. */
        Last then(Last later) {
            var isDone = later.done != null && (done == null || !later.done.isBefore(done));
            var next = planned == null || (later.planned != null && later.planned.isBefore(planned))
                    ? later.planned
                    : planned;
            return new Last(isDone ? later.done : done, isDone ? later.score : score, next);
        }
    }

    List<DrilledDomain> domains() {
        var known = last();
        var due = clock.instant().minus(within());
        return staffing.stewards().keySet().stream()
                .map(domain -> drilled(domain, known.getOrDefault(domain, new Last(null, null, null)), due))
                .sorted(Comparator.comparing(
                                (DrilledDomain one) -> one.lastDone() == null ? Instant.MIN : one.lastDone())
                        .thenComparing(one -> one.domain().text()))
                .toList();
    }

    private java.time.Duration within() {
        var keeper = rhythm.getIfAvailable();
        return keeper == null ? DrillRhythm.USUAL : keeper.within();
    }

    private static DrilledDomain drilled(DomainId domain, Last last, Instant due) {
        var done = last.done();
        return new DrilledDomain(domain, done, last.score(), done == null || done.isBefore(due), last.planned());
    }

    private Map<DomainId, Last> last() {
        var last = new HashMap<DomainId, Last>();
        jdbc.sql("""
                select f.domain, d.state, d.ended_at, d.score, d.planned_for from drill_family f
                join drill d on d.id = f.drill where d.state <> 'CANCELLED' order by d.ended_at, d.planned_for desc""").query(row -> {
            var done = row.getString("state").equals(DrillState.DONE.name());
            var one = new Last(
                    done ? at(row.getObject("ended_at", OffsetDateTime.class)) : null,
                    row.getObject("score", Integer.class),
                    done ? null : at(row.getObject("planned_for", OffsetDateTime.class)));
            last.merge(new DomainId(row.getString("domain")), one, Last::then);
        });
        return last;
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
