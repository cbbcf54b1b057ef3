package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one stretch of a key from left to right and leaves a hole wherever a value gives itself away. */
final class Former {
    private static final Pattern NUMERIC_ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?i)(?=.*[0-9a-f]-|.*::)[0-9a-f]{0,4}(::?[0-9a-f]{0,4}){2,7}");
    private static final Pattern MAIL = Pattern.compile("([A-Za-z]+[/|#=])?([^/|#=]*@.*)");
    private static final int UUID_LENGTH = 36;
    private static final int DATE_LENGTH = 10;

    private final String text;
    private final StringBuilder form = new StringBuilder();
    private final List<String> values = new ArrayList<>(2);
    private int at;
    private boolean tagged;

    private Former(String text) {
        this.text = text;
    }

    static Part part(String text, char after) {
        return new Former(text).read().part(after);
    }

    /** The whole stretch as one value. */
    static Part value(Hole hole, String text, char after) {
        return new Part(String.valueOf(hole.sign()), List.of(text), after);
    }

    private Part part(char after) {
        return new Part(form.toString(), values, after);
    }

    private Former read() {
        while (at < text.length()) {
            if (text.charAt(at) == '{') {
                tag();
            } else {
                plain(text.indexOf('{', at) < 0 ? text.length() : text.indexOf('{', at));
            }
        }
        return this;
    }

    /** What stands between the braces of a hash tag decides the node, so it is one value, whatever it is. */
    private void tag() {
        var close = text.indexOf('}', at);
        var value = text.substring(at + 1, close);
        tagged = true;
        hole(wholeHole(value), value);
        tagged = false;
        at = close + 1;
    }

    private static Hole wholeHole(String value) {
        if (Fit.isUuid(value, 0) && value.length() == UUID_LENGTH) {
            return Hole.UUID;
        }
        return value.chars().allMatch(c -> Character.isLetterOrDigit((char) c))
                ? Token.hole(value).orElse(Hole.WORD)
                : Hole.WORD;
    }

    private void plain(int to) {
        var stretch = text.substring(at, to);
        var mail = stretch.indexOf('@') > 0 ? MAIL.matcher(stretch) : null;
        if (mail != null && mail.matches()) {
            form.append(mail.group(1) == null ? "" : mail.group(1));
            hole(Hole.TEXT, mail.group(2));
        } else if (isAddress(stretch)) {
            hole(Hole.TEXT, stretch);
        } else {
            words(stretch);
        }
        at = to;
    }

    private static boolean isAddress(String stretch) {
        return !stretch.isEmpty()
                && (Fit.of(stretch.substring(0, 1)) & Fit.HEX) != 0
                && stretch.indexOf('.') > 0
                && NUMERIC_ADDRESS.matcher(stretch).matches();
    }

    private void words(String stretch) {
        for (int from = 0; from < stretch.length(); ) {
            from = isWord(stretch.charAt(from)) ? token(stretch, from) : delimiter(stretch, from);
        }
    }

    private int delimiter(String stretch, int from) {
        form.append(stretch.charAt(from));
        return from + 1;
    }

    private int token(String stretch, int from) {
        if (Fit.isUuid(stretch, from) && ends(stretch, from + UUID_LENGTH)) {
            return hole(Hole.UUID, stretch, from, from + UUID_LENGTH);
        }
        if (Fit.isDate(stretch, from) && ends(stretch, from + DATE_LENGTH)) {
            return hole(Hole.DATE, stretch, from, from + DATE_LENGTH);
        }
        var to = from;
        while (to < stretch.length() && isWord(stretch.charAt(to))) {
            to++;
        }
        return word(stretch, from, to);
    }

    private int word(String stretch, int from, int to) {
        var token = stretch.substring(from, to);
        var hole = Token.hole(token);
        if (hole.isEmpty() || hole.get() == Hole.MIXED) {
            var end = Token.randomUntil(stretch, from, token);
            if (end > to) {
                return hole(Hole.MIXED, stretch, from, end);
            }
        }
        if (hole.isPresent()) {
            return hole(hole.get(), stretch, from, to);
        }
        form.append(token);
        return to;
    }

    private static boolean ends(String stretch, int at) {
        return at == stretch.length() || !isWord(stretch.charAt(at));
    }

    private int hole(Hole hole, String stretch, int from, int to) {
        hole(hole, stretch.substring(from, to));
        return to;
    }

    private void hole(Hole hole, String value) {
        form.append(tagged ? hole.tagged() : hole.sign());
        values.add(value);
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || Token.isDigit(c) || c >= 0x80;
    }
}
