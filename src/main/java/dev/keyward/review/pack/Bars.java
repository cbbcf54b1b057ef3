package dev.keyward.review.pack;

import dev.keyward.review.snapshot.Report.ClassCounts;
import dev.keyward.review.snapshot.Standing;
import java.io.IOException;
import java.util.List;

/** Bars: incidents by class beside the quarter before, and how many families are at which level. */
final class Bars {
    private static final float THICK = 11;
    private static final float LABEL = 120;
    private static final List<String> CLASSES =
            List.of("Class A: stale critical data", "Class B: miss storms", "Class C: one family");

    private Bars() {}

    static void incidents(Sheet sheet, ClassCounts counts) throws IOException {
        sheet.room(CLASSES.size() * 34 + 20);
        var most = Math.max(
                1,
                Math.max(
                        counts.now().stream().mapToInt(Integer::intValue).max().orElse(0),
                        counts.before().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0)));
        for (var place = 0; place < CLASSES.size(); place++) {
            sheet.line(Style.CELL, Sheet.LEFT, sheet.y() - 14, CLASSES.get(place));
            bar(sheet, counts.now().get(place), most, true);
            bar(sheet, counts.before().get(place), most, false);
            sheet.down(7);
        }
        sheet.line(Style.SMALL, Sheet.LEFT + LABEL, sheet.y() - 8, "Dark: this quarter. Light: the quarter before.");
        sheet.down(22);
    }

    private static void bar(Sheet sheet, int count, int most, boolean now) throws IOException {
        var width = Math.max(1.2f, (Sheet.WIDTH - LABEL - 40) * count / most);
        var thick = now ? THICK : THICK - 3;
        sheet.fill(now ? Ink.ACCENT : Ink.ACCENT_SOFT, Sheet.LEFT + LABEL, sheet.y() - thick, width, thick);
        sheet.line(
                now ? Style.COLUMN.in(Ink.TEXT) : Style.SMALL,
                Sheet.LEFT + LABEL + width + 5,
                sheet.y() - thick + 1.5f,
                String.valueOf(count));
        sheet.down(thick + 1.5f);
    }

    /** One bar for each moment, its parts as wide as the families at a level. */
    static void levels(Sheet sheet, Standing standing, String moment) throws IOException {
        sheet.room(86);
        if (!standing.levelsBefore().isEmpty()) {
            stacked(sheet, "When the quarter began", standing.levelsBefore());
        }
        stacked(sheet, moment, standing.levels());
        var x = Sheet.LEFT + LABEL;
        for (var level = 0; level <= 4; level++) {
            sheet.fill(Ink.level(level), x, sheet.y() - 8, 8, 8);
            x = sheet.line(Style.SMALL, x + 12, sheet.y() - 7.5f, "L" + level) + 16;
        }
        sheet.down(24);
    }

    private static void stacked(Sheet sheet, String label, List<Integer> levels) throws IOException {
        var all = levels.stream().mapToInt(Integer::intValue).sum();
        sheet.line(Style.CELL, Sheet.LEFT, sheet.y() - 12, label);
        var x = Sheet.LEFT + LABEL;
        if (all == 0) {
            sheet.line(Style.SOFT, x, sheet.y() - 12, "No family was active.");
        }
        for (var level = 0; level < levels.size() && all > 0; level++) {
            var width = (Sheet.WIDTH - LABEL) * levels.get(level) / all;
            if (levels.get(level) > 0) {
                sheet.fill(Ink.level(level), x, sheet.y() - 18, width - 1.5f, 18);
                var words = Style.COLUMN.in(level > 1 ? java.awt.Color.WHITE : Ink.TEXT);
                sheet.line(words, x + 5, sheet.y() - 12, "%d at L%d".formatted(levels.get(level), level));
            }
            x += width;
        }
        sheet.down(26);
    }
}
