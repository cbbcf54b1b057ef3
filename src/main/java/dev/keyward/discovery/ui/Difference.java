package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Share;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What changed of a family, or of a part that no family has, from one scan to another.
 *
 * @param title the family, or the part
 */
record Difference(String title, boolean isFamily, Share before, Share after) {

    /** The largest change of bytes first; what is the same in both is left out. */
    static List<Difference> between(Coverage earlier, Coverage later) {
        var before = byTitle(earlier);
        var after = byTitle(later);
        var titles = new LinkedHashSet<>(after.keySet());
        titles.addAll(before.keySet());
        return titles.stream()
                .map(title -> of(title, before, after))
                .filter(difference -> difference.bytes() != 0)
                .sorted(Comparator.comparingDouble(difference -> -Math.abs(difference.bytes())))
                .toList();
    }

    private static Difference of(String title, Map<String, ShareRow> before, Map<String, ShareRow> after) {
        var old = before.get(title);
        var now = after.get(title);
        var row = now == null ? old : now;
        return new Difference(
                row == null ? title : row.title(),
                row != null && !row.family().isEmpty(),
                old == null ? Share.NONE : old.share(),
                now == null ? Share.NONE : now.share());
    }

    private static Map<String, ShareRow> byTitle(Coverage coverage) {
        var rows = new LinkedHashMap<String, ShareRow>();
        ShareRow.of(coverage).forEach(row -> rows.put(row.part().label() + "/" + row.family(), row));
        return rows;
    }

    double bytes() {
        return after.bytes().value() - before.bytes().value();
    }

    /** Whether it is more than two samples of the same keys may differ by. */
    boolean isSure() {
        return after.bytes().low() > before.bytes().high()
                || before.bytes().low() > after.bytes().high();
    }

    /** Such as {@code + 1.2 MB}. */
    String words() {
        return (bytes() > 0 ? "+ " : "\u2212 ") + Sizes.bytes(Math.abs(bytes()));
    }
}
