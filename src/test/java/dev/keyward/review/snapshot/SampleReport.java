package dev.keyward.review.snapshot;

import dev.keyward.review.agenda.Agenda;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Kept;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.review.agenda.SampleDomain;
import dev.keyward.review.agenda.Table;
import dev.keyward.review.snapshot.Report.ClassCounts;
import dev.keyward.review.snapshot.Report.DayOfReads;
import dev.keyward.review.snapshot.Standing.CriterionRow;
import dev.keyward.review.snapshot.Standing.Move;
import dev.keyward.review.snapshot.Standing.OwnRow;
import dev.keyward.review.snapshot.Standing.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A signed review of a made-up domain. */
public final class SampleReport {
    public static final String REASON =
            "Die Preise \u00e4ndern sich nachts; \u4e2d\u6587 \u0416 \u03b1 are kept = as they are.";
    private static final Instant AT = Instant.parse("2026-10-05T09:30:00Z");

    private SampleReport() {}

    public static Report prepared() {
        var carried = List.of(
                new Carried("a1", "2026-Q2", "Change: TTL of catalog-stock", "team-catalog", AT, "OPEN", Kept.BROKEN),
                new Carried("a2", "2026-Q2", "Retire: catalog-legacy", "team-catalog", AT, "VERIFIED", Kept.KEPT));
        return Report.prepared(
                head(),
                standing(),
                checklist(),
                reads(),
                new ClassCounts(List.of(1, 1, 3), List.of(0, 1, 1)),
                carried,
                Agenda.of(SampleDomain.troubled()));
    }

    private static Table checklist() {
        return new Table(
                List.of("Family", "Versioned key", "Retry and DLQ", "p95 and stale reads visible"),
                List.of(new Table.Row(
                        List.of("catalog-item", "passed", "failed", "no data"), "families/catalog-item")));
    }

    private static Head head() {
        return new Head(
                "0199a1b2-0000-7000-8000-000000000001",
                "2026-Q3",
                "catalog",
                "team-catalog",
                "HIGH",
                "STRICT",
                SampleDomain.FROM,
                SampleDomain.END,
                SampleDomain.END,
                SampleDomain.END.plusSeconds(86_400L * 30),
                AT,
                "reviewer",
                6);
    }

    private static Standing standing() {
        var rows = IntStream.rangeClosed(1, 18)
                .mapToObj(number -> new CriterionRow(
                        "M%d.%d".formatted(1 + number / 5, 1 + number % 5),
                        "Criterion number " + number,
                        1 + number / 5,
                        new Tally(6 - number % 4, number % 3, number % 2, number % 5 == 0 ? 1 : 0),
                        new Tally(4, 1, 1, 0)))
                .toList();
        return new Standing(
                2,
                1,
                List.of(1, 1, 3, 1, 0),
                List.of(2, 3, 1, 0, 0),
                rows,
                List.of(
                        new OwnRow("D2.1", "Charter signed", 2, "PASSED", "team-catalog signed version 3."),
                        new OwnRow("D3.1", "Review signed", 3, "NO_DATA", "There was no review of last quarter.")),
                List.of(new Move("catalog-item", AT, 1, 2, "M2.4: failed \u2192 passed.")));
    }

    private static List<DayOfReads> reads() {
        return IntStream.range(0, 92)
                .filter(day -> day < 30 || day > 36)
                .mapToObj(day -> new DayOfReads(
                        LocalDate.parse("2026-07-01").plusDays(day).toString(), 20_000 + day, (long)
                                (6 + 9 * Math.sin(day / 6.0) + (day == 52 ? 60 : 0) + 9)))
                .toList();
    }

    /** Everything as proposed but the first. */
    public static Report signed() {
        var report = prepared();
        Map<String, Decided> decisions = new HashMap<>();
        for (var item : report.items()) {
            var first = item.equals(report.items().getFirst());
            decisions.put(item.name(), decided(item, first));
        }
        return report.with(decisions, new Signature("reviewer", AT, decisions.size(), decisions.size() - 1));
    }

    private static Decided decided(Item item, boolean otherwise) {
        var outcome = otherwise ? Outcome.KEEP : item.proposal().outcome();
        var made = new Decided(item.name(), outcome, !otherwise, otherwise ? REASON : null, "reviewer", AT, null);
        return outcome.asksForAction()
                ? made.with(new Decided.Action(
                        "id-" + item.name(),
                        "%s: %s".formatted(outcome.label(), item.asked()),
                        item.team(),
                        AT.plus(outcome.time())))
                : made;
    }
}
