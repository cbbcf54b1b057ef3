package dev.keyward.review.pack;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table that goes on over pages, its columns named anew on each. */
final class Grid {
    private static final float GAP = 8;
    private static final float PAD = 3;
    private final Sheet sheet;
    private final List<String> columns;
    private final List<Float> widths;
    private Set<Integer> numbers = Set.of();

    /** @param shares of the width, one for each column */
    Grid(Sheet sheet, List<String> columns, List<Integer> shares) {
        this.sheet = sheet;
        this.columns = columns;
        var all = shares.stream().mapToInt(Integer::intValue).sum();
        widths = shares.stream().map(share -> Sheet.WIDTH * share / all).toList();
    }

    /** Columns of numbers end at their right edge. */
    Grid numbers(Set<Integer> places) {
        numbers = places;
        return this;
    }

    Grid heading() throws IOException {
        sheet.room(44);
        row(columns, Style.COLUMN, Map.of());
        sheet.rule(Ink.SOFT, 0.6f, Sheet.LEFT, sheet.y() + 1, Sheet.WIDTH);
        return this;
    }

    Grid line(List<String> cells) throws IOException {
        return line(cells, Map.of());
    }

    /** @param colours of some cells, by their place */
    Grid line(List<String> cells, Map<Integer, Color> colours) throws IOException {
        if (sheet.room(height(cells, Style.CELL))) {
            heading();
        }
        row(cells, Style.CELL, colours);
        sheet.rule(Ink.LINE, 0.4f, Sheet.LEFT, sheet.y() + 1, Sheet.WIDTH);
        return this;
    }

    void end() {
        sheet.down(10);
    }

    private void row(List<String> cells, Style style, Map<Integer, Color> colours) throws IOException {
        var x = Sheet.LEFT;
        for (var place = 0; place < cells.size(); place++) {
            var looks = colours.containsKey(place)
                    ? new Style(Style.Face.STRONG, style.size(), colours.getOrDefault(place, Ink.TEXT), style.leading())
                    : style;
            var lines = wrapped(cells, style).get(place);
            var right = x + widths.get(place) - GAP;
            var at = numbers.contains(place) ? right - sheet.faces().width(looks, lines.getFirst()) : x;
            sheet.block(looks, at, sheet.y() - PAD, lines);
            x += widths.get(place);
        }
        sheet.down(height(cells, style));
    }

    private float height(List<String> cells, Style style) throws IOException {
        var most = wrapped(cells, style).stream().mapToInt(List::size).max().orElse(1);
        return most * style.leading() + 2 * PAD;
    }

    private List<List<String>> wrapped(List<String> cells, Style style) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        for (var place = 0; place < cells.size(); place++) {
            wrapped.add(sheet.faces().lines(style, cells.get(place), widths.get(place) - GAP));
        }
        return wrapped;
    }
}
