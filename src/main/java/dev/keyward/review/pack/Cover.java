package dev.keyward.review.pack;

import dev.keyward.review.agenda.Outcome;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Head;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Report.DayOfReads;
import dev.keyward.review.snapshot.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first page: what it is about, how it stands in four numbers, who signed what. */
final class Cover {
    private final Sheet sheet;
    private final Report report;
    private final Head head;

    Cover(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
        head = report.head();
    }

    void write(String hash) throws IOException {
        sheet.fill(Ink.ACCENT, Sheet.LEFT, sheet.y() - 4, 36, 4);
        sheet.down(26);
        sheet.says(Style.SMALL_HEADING.in(Ink.ACCENT), "Quarterly cache review");
        sheet.down(6);
        sheet.says(Style.TITLE, head.domain());
        sheet.says(Style.HEADING.in(Ink.SOFT), head.quarter());
        sheet.down(18);
        sheet.says(Style.BODY, sentence());
        sheet.down(16);
        tiles();
        facts();
        new Signed(sheet, report).box(hash);
        inShort();
    }

    private void inShort() throws IOException {
        sheet.says(Style.SMALL_HEADING, "In short").down(2);
        var grid = new Grid(sheet, List.of("Point", "Proposed", "Decided"), List.of(40, 30, 30)).heading();
        for (var point : report.agenda()) {
            var proposed = point.section().items().stream()
                    .map(item -> item.proposal().outcome())
                    .toList();
            var decided = point.decided().stream().map(Decided::outcome).toList();
            var made = proposed.isEmpty() ? "\u2013" : counted(decided, "nothing yet");
            grid.line(List.of(point.section().kind().title(), counted(proposed, "nothing to decide"), made));
        }
        grid.end();
    }

    /** Such as {@code 1 keep, 2 change}. */
    private static String counted(List<Outcome> outcomes, String none) {
        var words = Arrays.stream(Outcome.values())
                .filter(outcomes::contains)
                .map(one ->
                        "%d %s".formatted(outcomes.stream().filter(one::equals).count(), lower(one.label())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? none : words;
    }

    private String sentence() {
        var standing = report.standing();
        var moved = moved(Standing.label(standing.level()), Standing.label(standing.before()));
        return "The domain %s was %s. %s It was looked at point by point; %d of %d points are decided."
                .formatted(
                        head.domain(),
                        moved,
                        covers(),
                        report.decisions().count(),
                        report.items().size());
    }

    private String moved(String level, String before) {
        var when = head.coversAll() ? "when the quarter ended" : "on " + Say.day(head.until());
        if (!level.startsWith("L")) {
            return "not assessed " + when;
        }
        var from = before.startsWith("L") ? ", after %s when it began".formatted(before) : "";
        return level.equals(before)
                ? "still at %s %s".formatted(level, when)
                : "at %s %s%s".formatted(level, when, from);
    }

    private String covers() {
        return head.coversAll()
                ? "This covers the whole quarter, %s to %s.".formatted(Say.day(head.from()), last())
                : "This covers %s to %s; the quarter ends on %s."
                        .formatted(Say.day(head.from()), Say.day(head.until()), last());
    }

    private String last() {
        return Say.day(head.end().minusSeconds(1));
    }

    private void tiles() throws IOException {
        var sampled = report.reads().stream().mapToLong(DayOfReads::sampled).sum();
        var stale = report.reads().stream().mapToLong(DayOfReads::stale).sum();
        var now = report.incidents().now();
        var otherwise = report.decisions().filter(one -> !one.asProposed()).count();
        var standing = report.standing();
        tile(0, "Level", Standing.label(standing.level()), "was " + Standing.label(standing.before()));
        tile(
                1,
                "Stale reads",
                Say.share(stale, sampled),
                "%s of %s sampled".formatted(Say.number(stale), Say.number(sampled)));
        tile(
                2,
                "Incidents",
                String.valueOf(now.stream().mapToInt(Integer::intValue).sum()),
                "A %d, B %d, C %d".formatted(now.get(0), now.get(1), now.get(2)));
        tile(3, "Decisions", String.valueOf(report.decisions().count()), "%d not as proposed".formatted(otherwise));
        sheet.down(88);
    }

    private void tile(int place, String name, String number, String words) throws IOException {
        var width = (Sheet.WIDTH - 3 * 10) / 4;
        var x = Sheet.LEFT + place * (width + 10);
        sheet.fill(Ink.PAPER, x, sheet.y() - 70, width, 70);
        sheet.line(Style.COLUMN, x + 10, sheet.y() - 17, name);
        sheet.line(Style.NUMBER.in(Ink.TEXT), x + 10, sheet.y() - 41, number);
        sheet.line(Style.SMALL, x + 10, sheet.y() - 58, words);
    }

    private void facts() throws IOException {
        fact("Steward", head.steward());
        fact("Freshness and criticality", lower(head.freshness()) + ", " + lower(head.criticality()));
        fact("Families", Say.count(head.families(), "family", "families"));
        fact("Data gathered", "%s, by %s".formatted(moment(head.preparedAt().toString()), who(head.preparedBy())));
        fact("To be signed by", Say.day(head.dueAt()));
        fact("Reviewers", reviewers());
        sheet.down(14);
    }

    private String reviewers() {
        var all = new ArrayList<>(
                report.decisions().map(Decided::person).distinct().sorted().toList());
        var signature = report.signature();
        if (signature != null && !all.contains(signature.person())) {
            all.add(signature.person());
        }
        return all.isEmpty() ? "nobody yet" : String.join(", ", all);
    }

    private void fact(String label, String value) throws IOException {
        var lines = sheet.faces().lines(Style.BODY, value, Sheet.WIDTH - 160);
        sheet.line(Style.SOFT, Sheet.LEFT, sheet.y() - Style.BODY.size(), label);
        var high = sheet.block(Style.BODY, Sheet.LEFT + 160, sheet.y(), lines);
        sheet.down(high + 4);
        sheet.rule(Ink.LINE, 0.4f, Sheet.LEFT, sheet.y() + 1, Sheet.WIDTH);
        sheet.down(3);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static String who(String person) {
        return "system".equals(person) ? "the console" : person;
    }

    /** Such as {@code 2026-10-02 14:05:09 UTC}. */
    static String moment(String instant) {
        return instant.substring(0, 19).replace('T', ' ') + " UTC";
    }
}
