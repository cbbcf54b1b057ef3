package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a key at its delimiters. */
final class Cutter {
    /** The most parts looked at; what follows is the rest. */
    static final int DEEPEST = 16;

    /** What keys without a colon are cut at: the first of these that the key has outside of dates and UUIDs. */
    private static final String DELIMITERS = "/|#._-";

    private final String text;
    private final boolean hostile;
    private final char delimiter;
    private final List<Part> parts = new ArrayList<>(8);

    private Cutter(String text, boolean hostile) {
        this.text = text;
        this.hostile = hostile;
        this.delimiter = delimiter(text);
    }

    /** @param hostile whether the text holds what no template should */
    static List<Part> parts(String text, boolean hostile) {
        var cutter = new Cutter(text, hostile);
        cutter.cut();
        return cutter.parts;
    }

    private static char delimiter(String text) {
        if (text.indexOf(':') >= 0) {
            return ':';
        }
        for (int i = 0; i < DELIMITERS.length(); i++) {
            var found = next(text, 0, DELIMITERS.charAt(i));
            if (found >= 0 && (text.indexOf('@') < 0 || i < 3)) {
                return DELIMITERS.charAt(i);
            }
        }
        return Part.END;
    }

    private void cut() {
        var from = 0;
        while (true) {
            var next = delimiter == Part.END ? -1 : next(text, from, delimiter);
            var to = next < 0 ? text.length() : next;
            if (isRest(from, to)) {
                parts.add(Former.value(Hole.REST, text.substring(from), Part.END));
                return;
            }
            add(text.substring(from, to), next < 0 ? Part.END : delimiter);
            if (next < 0) {
                return;
            }
            from = to + 1;
        }
    }

    /** Braces that are no hash tag can only be told as the rest of a key. */
    private boolean isRest(int from, int to) {
        return !isBalanced(text, from, to)
                || hostile && text.substring(from, to).indexOf('{') >= 0
                || to < text.length() && parts.size() == DEEPEST - 1;
    }

    private void add(String stretch, char after) {
        if (hostile && Readable.isForeign(stretch)) {
            parts.add(Former.value(Hole.TEXT, stretch, after));
        } else {
            parts.add(Former.part(stretch, after));
        }
    }

    /** Every brace opens or closes a hash tag with something in it. */
    private static boolean isBalanced(String text, int from, int to) {
        var open = -1;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '{') {
                if (open >= 0) {
                    return false;
                }
                open = i;
            } else if (text.charAt(i) == '}') {
                if (open < 0 || i == open + 1) {
                    return false;
                }
                open = -1;
            }
        }
        return open < 0;
    }

    /** The next such delimiter that is not inside a date or a UUID or, except for colons, a hash tag; -1 for none. */
    private static int next(String text, int from, char delimiter) {
        if (delimiter == ':') {
            return text.indexOf(':', from);
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == delimiter) {
                return i;
            }
            i += skipped(text, i);
        }
        return -1;
    }

    private static int skipped(String text, int at) {
        if (text.charAt(at) == '{') {
            return Math.max(0, text.indexOf('}', at) - at);
        }
        if (at > 0 && Former.isWord(text.charAt(at - 1))) {
            return 0;
        }
        return Fit.isUuid(text, at) ? 35 : Fit.isDate(text, at) ? 9 : 0;
    }
}
