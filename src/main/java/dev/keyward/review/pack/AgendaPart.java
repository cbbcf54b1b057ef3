package dev.keyward.review.pack;

import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.agenda.Section;
import dev.keyward.review.agenda.Table;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Report;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of the agenda: data, question, proposal, decision. */
final class AgendaPart {
    private static final float INDENT = 14;
    private static final float HEAD = 52;
    /** A page of which less is left has said enough. */
    private static final float ROOM = 300;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9,.]+( %| s| min| h| d)?( only)?|no data|none");
    private final Sheet sheet;
    private final Report report;

    AgendaPart(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    void write() throws IOException {
        if (!sheet.room(ROOM)) {
            sheet.down(24);
        }
        sheet.says(Style.HEADING, "Agenda and decisions").down(8);
        var number = 0;
        for (var section : report.asked().sections()) {
            number++;
            write(section, number);
        }
    }

    private void write(Section section, int number) throws IOException {
        var first = section.items().isEmpty() ? 0 : height(section.items().getFirst(), Sheet.WIDTH - INDENT);
        sheet.room(HEAD + first);
        sheet.says(
                Style.SMALL_HEADING.in(Ink.ACCENT),
                "%d. %s".formatted(number, section.kind().title()));
        sheet.says(Style.SOFT, section.kind().purpose()).down(2);
        sheet.says(Style.BODY, section.says()).down(7);
        table(section.data());
        for (var item : section.items()) {
            write(item);
        }
        sheet.down(10);
    }

    private void table(Table data) throws IOException {
        if (data.holdsNothing()) {
            return;
        }
        var columns = data.columns().size();
        var shares = IntStream.range(0, columns)
                .mapToObj(place -> place == 0 || data.columns().get(place).equals("Reason") ? 32 : 17)
                .toList();
        var grid =
                new Grid(sheet, data.columns(), shares).numbers(numbers(data)).heading();
        for (var row : data.rows()) {
            grid.line(row.cells());
        }
        grid.end();
    }

    private static Set<Integer> numbers(Table data) {
        return IntStream.range(1, data.columns().size())
                .filter(place -> data.rows().stream()
                        .allMatch(row -> NUMBER.matcher(row.cells().get(place)).matches()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private void write(Item item) throws IOException {
        var width = Sheet.WIDTH - INDENT;
        sheet.room(height(item, width));
        var top = sheet.y();
        sheet.says(Style.STRONG, item.asked(), Sheet.LEFT + INDENT, width).down(2);
        var proposal = item.proposal();
        outcome("Proposed", proposal.outcome(), proposal.because());
        var decided = report.decided(item).orElse(null);
        if (decided == null) {
            sheet.says(Style.SOFT, "Not decided yet.", Sheet.LEFT + INDENT, width);
        } else {
            decided(decided, width);
        }
        sheet.stroke(
                decided == null ? Ink.LINE : colour(decided.outcome()),
                2.4f,
                List.of(new Sheet.Dot(Sheet.LEFT + 2, top), new Sheet.Dot(Sheet.LEFT + 2, sheet.y())));
        sheet.down(12);
    }

    /** About as high as it will be, so that it stays on one page. */
    private float height(Item item, float width) throws IOException {
        var words = item.proposal().because()
                + report.decided(item).map(Decided::reason).orElse("");
        return 76 + sheet.faces().lines(Style.BODY, words, width - 120).size() * Style.BODY.leading();
    }

    private void decided(Decided made, float width) throws IOException {
        var reason = made.reason();
        outcome(
                "Decided",
                made.outcome(),
                (made.asProposed() ? "As proposed." : "Not as proposed.") + (reason == null ? "" : " " + reason));
        sheet.says(
                Style.SMALL,
                "By %s, %s".formatted(made.person(), Cover.moment(made.at().toString())),
                Sheet.LEFT + INDENT + 116,
                width - 116);
        var action = made.action();
        if (action != null) {
            sheet.says(
                    Style.SMALL,
                    "Action for %s, due %s: %s".formatted(action.team(), Say.day(action.dueAt()), action.title()),
                    Sheet.LEFT + INDENT + 116,
                    width - 116);
        }
    }

    private void outcome(String label, Outcome outcome, String words) throws IOException {
        var x = Sheet.LEFT + INDENT;
        var lines = sheet.faces().lines(Style.BODY, words, Sheet.WIDTH - INDENT - 116);
        sheet.room(lines.size() * Style.BODY.leading());
        sheet.line(Style.SMALL, x, sheet.y() - 9.5f, label);
        sheet.line(Style.STRONG.in(colour(outcome)), x + 50, sheet.y() - 9.5f, outcome.label());
        sheet.down(sheet.block(Style.BODY, x + 116, sheet.y(), lines));
    }

    static Color colour(Outcome outcome) {
        return switch (outcome) {
            case KEEP -> Ink.GOOD;
            case CHANGE -> Ink.ACCENT;
            case RETIRE -> Ink.BAD;
            case INVESTIGATE -> Ink.WARN;
        };
    }
}
