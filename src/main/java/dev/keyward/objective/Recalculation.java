package dev.keyward.objective;

import dev.keyward.objective.DirtyHours.Mark;
import dev.keyward.objective.Judging.Case;
import dev.keyward.objective.budget.Span;
import dev.keyward.objective.budget.Tally;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.PromisedFamilies;
import dev.keyward.registry.PromisedFamilies.Promised;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts again what is dirty and judges again what changed or grew old. A family at a time, each in its transaction and
 * under the lock of its objective, so that two consoles on one database never count the same twice.
 */
@Component
class Recalculation {
    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);
    private static final Duration BURNING = Duration.ofMinutes(1);
    private static final Duration MEASURED = Duration.ofMinutes(5);
    private static final Duration UNMEASURED = Duration.ofHours(1);
    /** Longer than any window. */
    private static final Duration KEPT = Duration.ofDays(95);

    private final ObjectiveRows objectives;
    private final PromisedFamilies families;
    private final DirtyHours dirty;
    private final Judging judging;
    private final Books books;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Recalculation(
            ObjectiveRows objectives,
            PromisedFamilies families,
            DirtyHours dirty,
            Judging judging,
            Books books,
            Regions regions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.objectives = objectives;
        this.families = families;
        this.dirty = dirty;
        this.judging = judging;
        this.books = books;
        this.regions = regions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is dirty now. */
    void work() {
        var some = dirty.families();
        while (some.stream().filter(this::isSettled).count() > 0) {
            some = dirty.families();
        }
    }

    /** What one family breaks on is logged and tried again with the next round; the others do not wait for it. */
    private boolean isSettled(FamilyId family) {
        try {
            return settle(family);
        } catch (RuntimeException broken) {
            LOG.error("The budget of {} could not be brought up to date.", family, broken);
            return false;
        }
    }

    /** What time alone changes: windows move, alerts end. */
    void sweep() {
        var now = clock.instant();
        books.standings()
                .olderThan(now.minus(BURNING), now.minus(MEASURED), now.minus(UNMEASURED))
                .forEach(this::isSettled);
        books.ledger().forget(Hours.floor(now.minus(KEPT)));
    }

    /** Whether its standing was computed from all there is, a short while ago. */
    boolean isCurrent(FamilyId family) {
        var oldest = clock.instant().minus(BURNING);
        var standings = books.standings().of(family);
        return !standings.isEmpty()
                && standings.stream()
                        .allMatch(standing -> standing.evaluatedAt().isAfter(oldest))
                && dirty.of(family).isEmpty();
    }

    /** One family, whether or not it is dirty. Answers false while its manifest cannot be read: what is dirty waits. */
    boolean settle(FamilyId family) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var known = lock(family);
            var promised = families.of(List.of(family)).stream().findFirst();
            if (known && promised.isEmpty()) {
                return false;
            }
            var marks = dirty.of(family);
            if (known) {
                objectives.findById(family).ifPresent(objective -> settle(objective, promised.get(), marks));
            }
            dirty.done(marks);
            return true;
        }));
    }

    private boolean lock(FamilyId family) {
        return jdbc.sql("select state from objective where family = ? for update")
                .param(family.text())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void settle(Objective objective, Promised family, List<Mark> marks) {
        var now = clock.instant();
        var known = books.standings().of(objective.family()).stream()
                .collect(Collectors.toMap(Standing::region, Function.identity()));
        var all = regions.of(objective, family);
        for (var region : all) {
            var some = marks.stream().filter(mark -> mark.countsIn(region)).toList();
            if (!some.isEmpty()) {
                recount(about(objective, family, region, known), some, now);
            }
        }
        var counted = objective.state().isCounted() ? all : List.<String>of();
        var standings = counted.stream()
                .map(region -> judging.standing(about(objective, family, region, known), now))
                .toList();
        books.standings().replace(objective.family(), standings);
        tell(objective, standings, now);
    }

    private void tell(Objective objective, List<Standing> standings, Instant now) {
        var active = objective.state() == ObjectiveState.ACTIVE ? standings : List.<Standing>of();
        var held = books.isLoosened(objective.family());
        active.forEach(
                standing -> books.alerts().settle(standing.family(), standing.region(), standing.burns(), held, now));
        if (!held) {
            var told = active.stream().map(Standing::region).toList();
            books.alerts().endAll(objective.family(), told, now);
        }
    }

    private void recount(Case about, List<Mark> marks, Instant now) {
        var oldest = Hours.floor(now.minus(KEPT));
        var hours = Hours.around(marks.stream()
                .map(Mark::span)
                .filter(span -> span.to().isAfter(oldest))
                .map(span -> span.from().isBefore(oldest) ? new Span(oldest, span.to()) : span)
                .toList());
        var before = sum(about, hours);
        judging.counting(about).recount(hours);
        if (about.known().isPresent() && !before.equals(sum(about, hours))) {
            note(about, marks, now);
        }
    }

    private Tally sum(Case about, List<Span> hours) {
        return hours.stream()
                .map(span -> books.ledger().sum(about.objective().family(), about.region(), span))
                .reduce(Tally.NONE, Tally::plus);
    }

    /** What came in time is no news. */
    private void note(Case about, List<Mark> marks, Instant now) {
        marks.stream()
                .filter(mark -> !mark.because().equals(ObjectiveWatch.MEASURED) || mark.isLate())
                .collect(Collectors.groupingBy(Mark::because))
                .forEach((because, some) -> books.recounts()
                        .note(
                                about.objective().family(),
                                about.region(),
                                Sentences.whole(some),
                                because.equals(ObjectiveWatch.MEASURED) ? Sentences.late(some) : because,
                                now));
    }

    private Case about(Objective objective, Promised family, String region, Map<String, Standing> known) {
        return new Case(
                objective,
                region,
                Regions.maxStaleness(objective, family, region),
                books.approved(objective.family()).stream()
                        .filter(one -> one.touches(region))
                        .toList(),
                Optional.ofNullable(known.get(region)));
    }
}
