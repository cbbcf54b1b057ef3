package dev.keyward.review.pack;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.snapshot.Carried;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review as CSV: what was carried over, then a line a decision. */
public final class ReportCsv {
    private ReportCsv() {}

    public static String of(Report report) {
        var text = new StringBuilder(CsvLine.of(List.of(
                "Quarter",
                "Domain",
                "Point",
                "About",
                "Question",
                "Proposed",
                "Because",
                "Decided",
                "Reason",
                "By",
                "At",
                "Action",
                "Team",
                "Due",
                "State")));
        report.carriedOver().forEach(one -> text.append(CsvLine.of(line(report, one))));
        report.items().forEach(item -> text.append(CsvLine.of(line(report, item))));
        return text.toString();
    }

    private static List<@Nullable Object> line(Report report, Carried one) {
        var cells = begun(report, "Carried over from " + one.quarter(), "");
        cells.addAll(List.of(one.title(), "", "", "", "", "", ""));
        cells.addAll(List.of(one.action(), one.team(), one.dueAt(), one.kept().label()));
        return cells;
    }

    private static List<@Nullable Object> line(Report report, Item item) {
        var cells = begun(report, item.kind().title(), item.subject());
        cells.addAll(List.of(
                item.asked(), item.proposal().outcome().label(), item.proposal().because()));
        var decided = report.decided(item).orElse(null);
        cells.addAll(decided == null ? List.of("", "", "", "", "", "", "", "Open") : decided(decided));
        return cells;
    }

    private static List<@Nullable Object> begun(Report report, String point, String about) {
        return new ArrayList<>(List.of(report.head().quarter(), report.head().domain(), point, about));
    }

    private static List<Object> decided(Decided one) {
        var cells = new ArrayList<Object>(
                List.of(one.outcome().label(), one.reason() == null ? "" : one.reason(), one.person(), one.at()));
        var action = one.action();
        cells.addAll(
                action == null
                        ? List.of("", "", "", "Decided")
                        : List.of(action.id(), action.team(), action.dueAt(), "Decided"));
        return cells;
    }
}
