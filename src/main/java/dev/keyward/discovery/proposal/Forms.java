package dev.keyward.discovery.proposal;

import java.util.List;
import java.util.regex.Pattern;

/** What can be said of a form by its text. */
final class Forms {
    private static final Pattern VERSION = Pattern.compile("v[1-9]\\d{0,2}");
    private static final char ANY_HOLE = '\uF000';
    private static final char ANY_TAGGED = '\uF001';

    private Forms() {}

    /** Whether it has text, so that it may be a name as well as a value; a hash tag is never a part of a value. */
    static boolean isWordy(String form) {
        return !form.isEmpty()
                && !(form.length() == 1 && Hole.is(form.charAt(0)))
                && form.chars().noneMatch(c -> Hole.isTagged((char) c));
    }

    static boolean isWord(String form) {
        return form.chars().noneMatch(c -> Hole.is((char) c));
    }

    static boolean isVersion(String form) {
        return VERSION.matcher(form).matches();
    }

    /** The same for forms that differ only in what their holes take. */
    static String skeleton(String form) {
        var skeleton = new StringBuilder(form);
        for (int i = 0; i < form.length(); i++) {
            var c = form.charAt(i);
            if (Hole.is(c)) {
                skeleton.setCharAt(i, Hole.isTagged(c) ? ANY_TAGGED : ANY_HOLE);
            }
        }
        return skeleton.toString();
    }

    /** The holes from left to right. */
    static List<Hole> holes(String form) {
        return form.chars()
                .filter(c -> Hole.is((char) c))
                .mapToObj(c -> Hole.of((char) c))
                .toList();
    }

    /** Which types fit the whole of it, for somebody who knows what fits the values in its holes. */
    static int fit(String form, List<Values> slots) {
        var fit = Fit.SLUG | Fit.HEX;
        var slot = slots.iterator();
        for (int i = 0; i < form.length(); i++) {
            var c = form.charAt(i);
            fit &= Hole.is(c) ? slot.next().fit() : Fit.of(i == 0 ? String.valueOf(c) : "a" + c);
        }
        return fit;
    }

    /** The text before a number at the end; empty when there is none or nothing before it. */
    static String stem(String word) {
        var end = word.length();
        while (end > 0 && Token.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return end == word.length() ? "" : word.substring(0, end);
    }
}
