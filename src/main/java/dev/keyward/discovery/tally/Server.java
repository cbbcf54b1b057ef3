package dev.keyward.discovery.tally;

/**
 * What one server told.
 *
 * @param keys it said it holds
 */
public record Server(long keys, Sheet sheet, Picks picks) {
    /** How many keys of the box it holds, by its part of the names seen. */
    double about(int box, boolean exact) {
        if (exact) {
            return sheet.keys(box);
        }
        return sheet.names() == 0 ? 0 : (double) sheet.keys(box) * Math.max(keys, sheet.names()) / sheet.names();
    }
}
