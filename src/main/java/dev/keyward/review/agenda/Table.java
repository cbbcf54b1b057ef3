package dev.keyward.review.agenda;

import java.util.List;

/** The data of a point, a row a thing. */
public record Table(List<String> columns, List<Row> rows) {
    public static final Table NONE = new Table(List.of(), List.of());

    /**
     * One row.
     *
     * @param path the page with its evidence, relative to the console's root; empty for none
     */
    public record Row(List<String> cells, String path) {}

    public boolean holdsNothing() {
        return rows.isEmpty();
    }
}
