package dev.keyward.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by how they are misspelled: finds, without looking at all of them, those that one slip of a finger turns into another. */
final class Spelling {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private final Map<String, List<String>> byGap = new HashMap<>();

    Spelling(Iterable<String> words) {
        words.forEach(word -> gaps(word)
                .forEach(gap ->
                        byGap.computeIfAbsent(gap, _ -> new ArrayList<>(1)).add(word)));
    }

    /** The words that are one letter more, one less, one other or two swapped away. */
    Set<String> near(String text) {
        var found = new LinkedHashSet<String>();
        gaps(text).forEach(gap -> found.addAll(byGap.getOrDefault(gap, List.of())));
        found.removeIf(word -> !isClose(word, text));
        return found;
    }

    /** The text, and the text without each one of its letters. */
    private static Set<String> gaps(String text) {
        var gaps = new LinkedHashSet<String>();
        if (text.length() >= SHORTEST && text.length() <= LONGEST) {
            gaps.add(text);
            for (int i = 0; i < text.length(); i++) {
                gaps.add(text.substring(0, i) + text.substring(i + 1));
            }
        }
        return gaps;
    }

    /** Whether a slip of a finger, or a letter in the other case, turns one into the other. */
    static boolean isClose(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        int from = shared(one, other, Math.min(one.length(), other.length()));
        var mine = one.substring(from);
        var theirs = other.substring(from);
        var long1 = Math.min(one.length(), other.length()) >= SHORTEST;
        return long1 && (isSlip(mine, theirs) || isSwap(mine, theirs));
    }

    private static int shared(String one, String other, int most) {
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isSlip(String mine, String theirs) {
        return without(mine).equals(without(theirs)) || without(mine).equals(theirs) || mine.equals(without(theirs));
    }

    private static boolean isSwap(String mine, String theirs) {
        return mine.length() >= 2
                && mine.length() == theirs.length()
                && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0)
                && mine.substring(2).equals(theirs.substring(2));
    }

    private static String without(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }
}
