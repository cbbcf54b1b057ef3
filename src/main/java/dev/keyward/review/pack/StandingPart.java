package dev.keyward.review.pack;

import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Standing;
import dev.keyward.review.snapshot.Standing.CriterionRow;
import dev.keyward.review.snapshot.Standing.OwnRow;
import dev.keyward.review.snapshot.Standing.Tally;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the domain stands: levels, what happened, the heat map of criteria, what moved. */
final class StandingPart {
    private final Sheet sheet;
    private final Report report;

    StandingPart(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    void write() throws IOException {
        var standing = report.standing();
        sheet.turn();
        sheet.says(Style.HEADING, "Where it stands").down(8);
        sheet.says(Style.SMALL_HEADING, "Active families by level").down(6);
        Bars.levels(sheet, standing, report.head().coversAll() ? "When the quarter ended" : "When gathered");
        sheet.says(Style.SMALL_HEADING, "Stale reads, share of sampled reads by day");
        Plot.stale(sheet, report.head(), report.reads());
        sheet.says(Style.SMALL_HEADING, "Incidents by class").down(6);
        Bars.incidents(sheet, report.incidents());
        sheet.room(standing.criteria().size() * 18 + 60);
        heat(standing);
        own(standing);
        checklist();
        moves(standing);
    }

    private void heat(Standing standing) throws IOException {
        sheet.says(Style.SMALL_HEADING, "Criteria of the families: how many pass, of those it applies to")
                .down(2);
        var grid = new Grid(
                        sheet,
                        List.of("Criterion", "Level", "Before", "Gathered", "Failed", "No data", "Skipped"),
                        List.of(30, 8, 10, 10, 9, 10, 10))
                .numbers(Set.of(2, 3, 4, 5, 6))
                .heading();
        for (var row : standing.criteria()) {
            var before = row.before();
            cell(row.now());
            grid.line(
                    List.of(
                            row.id() + "  " + row.title(),
                            "L" + row.level(),
                            before == null ? "\u2013" : before.words(),
                            row.now().words(),
                            String.valueOf(row.now().failed()),
                            String.valueOf(row.now().noData()),
                            String.valueOf(row.now().skipped())),
                    Map.of(3, colour(row)));
        }
        grid.end();
    }

    /** The field behind the number of now, in the colour of its gravest status. */
    private void cell(Tally tally) throws IOException {
        sheet.room(18);
        var x = Sheet.LEFT + Sheet.WIDTH * 50 / 87 - 4;
        sheet.fill(field(tally), x, sheet.y() - 16.6f, Sheet.WIDTH * 8 / 87, 16.2f);
    }

    private static Color field(Tally tally) {
        if (tally.failed() > 0) {
            return Ink.BAD_SOFT;
        }
        if (tally.noData() > 0) {
            return Ink.WARN_SOFT;
        }
        return tally.passed() > 0 ? Ink.GOOD_SOFT : Ink.NONE_SOFT;
    }

    private static Color colour(CriterionRow row) {
        var tally = row.now();
        if (tally.failed() > 0) {
            return Ink.BAD;
        }
        if (tally.noData() > 0) {
            return Ink.WARN;
        }
        return tally.passed() > 0 ? Ink.GOOD : Ink.NONE;
    }

    private void own(Standing standing) throws IOException {
        if (standing.own().isEmpty()) {
            return;
        }
        sheet.room(80);
        sheet.says(Style.SMALL_HEADING, "Criteria of the domain itself").down(2);
        var grid =
                new Grid(sheet, List.of("Criterion", "Level", "Status", "Observed"), List.of(28, 8, 12, 46)).heading();
        for (var row : standing.own()) {
            grid.line(
                    List.of(row.id() + "  " + row.title(), "L" + row.level(), status(row), row.observed()),
                    Map.of(2, colour(row)));
        }
        grid.end();
    }

    private void checklist() throws IOException {
        var checklist = report.checklist();
        if (checklist.holdsNothing()) {
            return;
        }
        sheet.room(80);
        sheet.says(Style.SMALL_HEADING, "Production checklist").down(2);
        var grid = new Grid(sheet, checklist.columns(), List.of(31, 23, 23, 23)).heading();
        for (var row : checklist.rows()) {
            grid.line(row.cells());
        }
        grid.end();
    }

    private static String status(OwnRow row) {
        var words = row.status().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Color colour(OwnRow row) {
        return switch (row.status()) {
            case "PASSED" -> Ink.GOOD;
            case "FAILED" -> Ink.BAD;
            case "NO_DATA" -> Ink.WARN;
            default -> Ink.NONE;
        };
    }

    private void moves(Standing standing) throws IOException {
        sheet.room(70);
        sheet.says(Style.SMALL_HEADING, "What moved").down(2);
        if (standing.moves().isEmpty()) {
            sheet.says(Style.SOFT, "No family came to another level in this quarter.")
                    .down(10);
            return;
        }
        var grid = new Grid(sheet, List.of("Family", "Day", "Level", "Because"), List.of(22, 13, 11, 54)).heading();
        for (var move : standing.moves()) {
            grid.line(
                    List.of(
                            move.family(),
                            Say.day(move.at()),
                            "L%d \u2192 L%d".formatted(move.from(), move.to()),
                            move.because()),
                    Map.of(2, Ink.move(move.from(), move.to())));
        }
        grid.end();
    }
}
