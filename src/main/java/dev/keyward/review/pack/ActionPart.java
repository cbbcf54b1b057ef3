package dev.keyward.review.pack;

import dev.keyward.review.agenda.Kept;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Carried;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Report;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What earlier reviews asked for and what became of it, and what this one asks for. */
final class ActionPart {
    private final Sheet sheet;
    private final Report report;

    ActionPart(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    void carriedOver() throws IOException {
        var carried = report.carriedOver();
        sheet.room(90);
        sheet.says(Style.SMALL_HEADING, "Carried over from earlier reviews").down(2);
        sheet.says(Style.BODY, promises(carried)).down(4);
        if (carried.isEmpty()) {
            sheet.down(8);
            return;
        }
        var grid = new Grid(sheet, List.of("Action", "From", "Team", "Due", "Promise"), List.of(38, 10, 20, 14, 18))
                .heading();
        for (var one : carried) {
            grid.line(
                    List.of(
                            one.title(),
                            one.quarter(),
                            one.team(),
                            Say.day(one.dueAt()),
                            one.kept().label()),
                    Map.of(4, colour(one.kept())));
        }
        grid.end();
    }

    /** Such as {@code 3 promises: 1 overdue, 2 kept.} */
    static String promises(List<Carried> carried) {
        if (carried.isEmpty()) {
            return "Nothing was carried over.";
        }
        var parts = new ArrayList<String>();
        for (var kept : Kept.values()) {
            var count = carried.stream().filter(one -> one.kept() == kept).count();
            if (count > 0) {
                parts.add("%d %s".formatted(count, kept.label().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return "%s: %s.".formatted(Say.count(carried.size(), "promise", "promises"), String.join(", ", parts));
    }

    void handedOut() throws IOException {
        var actions =
                report.decisions().map(Decided::action).filter(Objects::nonNull).toList();
        sheet.room(90);
        sheet.says(Style.HEADING, "Actions").down(4);
        if (actions.isEmpty()) {
            sheet.says(
                            Style.BODY,
                            report.signature() == null
                                    ? "Actions are handed out at the sign-off."
                                    : "Everything stays as it is; nothing was handed out.")
                    .down(10);
            return;
        }
        sheet.says(Style.BODY, "Each is done by its team and verified by somebody else; until then it is carried over.")
                .down(4);
        var grid = new Grid(sheet, List.of("Action", "Team", "Due"), List.of(58, 24, 18)).heading();
        for (var action : actions) {
            grid.line(List.of(action.title(), action.team(), Say.day(action.dueAt())));
        }
        grid.end();
    }

    private static Color colour(Kept kept) {
        return switch (kept) {
            case BROKEN -> Ink.BAD;
            case KEPT -> Ink.GOOD;
            case LATE, UNVERIFIED -> Ink.WARN;
            case RUNNING, DROPPED -> Ink.SOFT;
        };
    }
}
