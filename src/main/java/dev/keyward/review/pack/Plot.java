package dev.keyward.review.pack;

import dev.keyward.review.agenda.Say;
import dev.keyward.review.pack.Sheet.Dot;
import dev.keyward.review.snapshot.Head;
import dev.keyward.review.snapshot.Report.DayOfReads;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The share of sampled reads that were stale, day by day over the quarter; a day without samples is a gap. */
final class Plot {
    private static final float HEIGHT = 108;
    private static final float AXIS = 46;
    private static final int STEPS = 4;
    private final Sheet sheet;
    private final Head head;
    private final float bottom;

    private Plot(Sheet sheet, Head head, float top) {
        this.sheet = sheet;
        this.head = head;
        bottom = top - HEIGHT;
    }

    static void stale(Sheet sheet, Head head, List<DayOfReads> days) throws IOException {
        if (days.stream().allMatch(day -> day.sampled() == 0)) {
            sheet.says(Style.SOFT, "Nothing was sampled, so nobody can say how stale the reads were.")
                    .down(14);
            return;
        }
        sheet.room(HEIGHT + 40);
        var plot = new Plot(sheet, head, sheet.y() - 8);
        var highest = days.stream().mapToDouble(Plot::share).max().orElse(0);
        plot.axes(scale(highest));
        plot.lines(days, scale(highest));
        sheet.down(HEIGHT + 34);
    }

    private static double share(DayOfReads day) {
        return day.sampled() == 0 ? 0 : (double) day.stale() / day.sampled();
    }

    /** The next of 1, 2, 5, 10, ... per ten thousand. */
    private static double scale(double highest) {
        var step = 0.0001;
        for (var factor : new double[] {2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2}) {
            if (step >= highest) {
                break;
            }
            step *= factor;
        }
        return step;
    }

    private void axes(double most) throws IOException {
        for (var step = 0; step <= STEPS; step++) {
            var at = bottom + HEIGHT * step / STEPS;
            sheet.rule(Ink.LINE, step == 0 ? 0.8f : 0.4f, Sheet.LEFT + AXIS, at, Sheet.WIDTH - AXIS);
            sheet.lineEndingAt(
                    Style.SMALL, Sheet.LEFT + AXIS - 6, at - 3, "%s %%".formatted(trimmed(100 * most * step / STEPS)));
        }
        var month = head.from().atOffset(ZoneOffset.UTC).toLocalDate();
        while (month.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(head.end())) {
            var x = x(month);
            sheet.stroke(Ink.LINE, 0.4f, List.of(new Dot(x, bottom), new Dot(x, bottom - 4)));
            sheet.line(Style.SMALL, x + 2, bottom - 11, Say.day(month));
            month = month.plusMonths(1);
        }
    }

    private static String trimmed(double percent) {
        return java.math.BigDecimal.valueOf(percent)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void lines(List<DayOfReads> days, double most) throws IOException {
        var path = new ArrayList<Dot>();
        LocalDate last = null;
        for (var day : days) {
            var at = LocalDate.parse(day.day());
            if (day.sampled() == 0 || last != null && last.plusDays(1).isBefore(at)) {
                sheet.stroke(Ink.ACCENT, 1.3f, path);
                path.clear();
            }
            if (day.sampled() > 0) {
                path.add(new Dot(x(at), (float) (bottom + HEIGHT * Math.min(1, share(day) / most))));
                last = at;
            }
        }
        sheet.stroke(Ink.ACCENT, 1.3f, path);
        if (last != null) {
            end(days.getLast(), most, last);
        }
    }

    private void end(DayOfReads day, double most, LocalDate at) throws IOException {
        var x = x(at);
        var y = (float) (bottom + HEIGHT * Math.min(1, share(day) / most));
        sheet.fill(Ink.ACCENT, x - 1.8f, y - 1.8f, 3.6f, 3.6f);
        var words = Say.share(day.stale(), day.sampled());
        var style = Style.COLUMN.in(Ink.ACCENT);
        var room = Sheet.RIGHT - x > 48;
        if (room) {
            sheet.line(style, x + 5, y + 3, words);
        } else {
            sheet.lineEndingAt(style, x - 4, y + 5, words);
        }
    }

    private float x(LocalDate day) {
        var all = Duration.between(head.from(), head.end()).toDays();
        var gone = Duration.between(
                        head.from(), day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toDays();
        return Sheet.LEFT + AXIS + (Sheet.WIDTH - AXIS) * gone / Math.max(1, all);
    }
}
