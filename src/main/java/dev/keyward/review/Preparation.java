package dev.keyward.review;

import dev.keyward.measurement.DailyReads.Day;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.review.agenda.Agenda;
import dev.keyward.review.agenda.Period;
import dev.keyward.review.snapshot.Head;
import dev.keyward.review.snapshot.Movement;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Report.ClassCounts;
import dev.keyward.review.snapshot.Report.DayOfReads;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gathers the data of a review, and what the rules propose. */
@Component
class Preparation {
    private final Ownership ownership;
    private final Gathering gathering;
    private final StandingGathering standings;
    private final ChecklistGathering checklists;
    private final EvidenceGathering evidence;
    private final CarriedActions carried;

    Preparation(
            Ownership ownership,
            Gathering gathering,
            StandingGathering standings,
            ChecklistGathering checklists,
            EvidenceGathering evidence,
            CarriedActions carried) {
        this.ownership = ownership;
        this.gathering = gathering;
        this.standings = standings;
        this.checklists = checklists;
        this.evidence = evidence;
        this.carried = carried;
    }

    Report of(Review review, String person, Instant now) {
        var domain = ownership.domain(review.domain());
        var period = review.period(now);
        var gathered =
                gathering.of(domain, period, review.inQuarter().previous().start());
        var counts = gathered.incidents();
        var next = Report.prepared(
                head(review, domain, period, person, now, gathered.families().size()),
                standings.of(domain.name(), period),
                checklists.of(gathered.families()),
                reads(gathered.days()),
                new ClassCounts(counts.now(), counts.before()),
                carried.of(domain.name(), review.quarter(), now),
                Agenda.of(evidence.of(domain, period, gathered)));
        return review.report()
                .map(earlier -> next.after(Movement.between(earlier, next)))
                .orElse(next);
    }

    private static Head head(Review review, Domain domain, Period period, String person, Instant now, int families) {
        return new Head(
                review.id().toString(),
                review.quarter(),
                domain.name().text(),
                domain.steward().text(),
                domain.criticality().name(),
                domain.freshnessClass().name(),
                period.from(),
                period.until(),
                period.end(),
                review.dueAt(),
                now,
                person,
                families);
    }

    private static List<DayOfReads> reads(List<Day> days) {
        var all = new TreeMap<String, DayOfReads>();
        days.forEach(day -> all.merge(
                day.day().toString(),
                new DayOfReads(day.day().toString(), day.sampled(), day.stale()),
                (one, other) ->
                        new DayOfReads(one.day(), one.sampled() + other.sampled(), one.stale() + other.stale())));
        return List.copyOf(all.values());
    }
}
