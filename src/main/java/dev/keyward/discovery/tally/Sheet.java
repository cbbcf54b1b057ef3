package dev.keyward.discovery.tally;

import java.util.Arrays;

/**
 * What was counted on one server: keys in each box, and for pages from random places how they vary from page to page. Not
 * safe for several threads; {@link #copy()} makes one that is.
 */
public final class Sheet {
    /** The normal 95 % quantile. */
    private static final double UPPER = 1.645;

    private final long[] keys;
    private final double[] squares;
    private final double[] products;
    private final int[] ofPage;
    private final int[] touched;
    private long names;
    private long pages;
    private double nameSquares;

    public Sheet(int boxes) {
        this(new long[boxes], new double[boxes], new double[boxes]);
    }

    private Sheet(long[] keys, double[] squares, double[] products) {
        this.keys = keys;
        this.squares = squares;
        this.products = products;
        this.ofPage = new int[keys.length];
        this.touched = new int[keys.length];
    }

    private int distinct;

    /** One key of the page that is being read. */
    public void note(int box) {
        if (ofPage[box]++ == 0) {
            touched[distinct++] = box;
        }
    }

    /** The page is over. */
    public void turn() {
        long size = 0;
        for (int n = 0; n < distinct; n++) {
            size += ofPage[touched[n]];
        }
        for (int n = 0; n < distinct; n++) {
            var box = touched[n];
            long some = ofPage[box];
            keys[box] += some;
            squares[box] += (double) some * some;
            products[box] += (double) some * size;
            ofPage[box] = 0;
        }
        distinct = 0;
        names += size;
        nameSquares += (double) size * size;
        pages++;
    }

    public long names() {
        return names;
    }

    public long keys(int box) {
        return keys[box];
    }

    /**
     * How many times as much the share of a box varies between pages as it would if each name were drawn by itself, at most:
     * few pages tell it badly, so it is the upper end of what it may be (one-sided, 95 %). Never less than 1, and 1 where too
     * little was seen to tell.
     */
    public double clustering(int box) {
        if (pages < 10 || keys[box] < 5) {
            return 1;
        }
        var share = (double) keys[box] / names;
        var between = squares[box] - 2 * share * products[box] + share * share * nameSquares;
        var variance = between * pages / (pages - 1) / names / names;
        var simple = share * (1 - share) / names;
        return simple <= 0 ? 1 : Math.max(1, variance / simple * (1 + UPPER * Math.sqrt(2.0 / (pages - 1))));
    }

    public Sheet copy() {
        var copy = new Sheet(keys.clone(), squares.clone(), products.clone());
        copy.names = names;
        copy.pages = pages;
        copy.nameSquares = nameSquares;
        return copy;
    }

    /** For a checkpoint: a line of totals, and one for each box with keys. */
    public String written() {
        var text = new StringBuilder();
        text.append(names).append(' ').append(pages).append(' ').append(nameSquares);
        for (int box = 0; box < keys.length; box++) {
            if (keys[box] > 0) {
                text.append('\n').append(box).append(' ').append(keys[box]);
                text.append(' ').append(squares[box]).append(' ').append(products[box]);
            }
        }
        return text.toString();
    }

    public static Sheet read(String written, int boxes) {
        var sheet = new Sheet(boxes);
        var lines = written.split("\n");
        var totals = lines[0].split(" ");
        sheet.names = Long.parseLong(totals[0]);
        sheet.pages = Long.parseLong(totals[1]);
        sheet.nameSquares = Double.parseDouble(totals[2]);
        Arrays.stream(lines).skip(1).map(line -> line.split(" ")).forEach(sheet::fill);
        return sheet;
    }

    private void fill(String[] line) {
        var box = Integer.parseInt(line[0]);
        keys[box] = Long.parseLong(line[1]);
        squares[box] = Double.parseDouble(line[2]);
        products[box] = Double.parseDouble(line[3]);
    }
}
