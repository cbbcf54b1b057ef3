package dev.keyward.discovery.proposal;

import java.util.Optional;

/** What a run of letters and digits is: a word, or a value that gives itself away. */
final class Token {
    private static final int SHORTEST_HEX = 8;
    private static final int SURELY_HEX = 16;
    private static final int SHORTEST_RANDOM = 16;
    private static final int LONGEST_WORD = 40;

    private Token() {}

    /** Empty for a word. */
    static Optional<Hole> hole(CharSequence token) {
        var digits = digits(token);
        var length = token.length();
        if (digits == length) {
            return Optional.of(Hole.INT);
        }
        if (length >= SHORTEST_HEX && (Fit.of(token) & Fit.HEX) != 0 && (digits > 0 || length >= SURELY_HEX)) {
            return Optional.of(Hole.HEX);
        }
        return length > LONGEST_WORD || isMixed(token, digits) ? Optional.of(Hole.MIXED) : Optional.empty();
    }

    /** Letters and digits in turn: one change is a word with a number, such as {@code page2} or {@code 5m}. */
    private static boolean isMixed(CharSequence token, int digits) {
        if (digits == 0) {
            return token.length() >= SHORTEST_RANDOM && isRandom(token);
        }
        var changes = changes(token);
        return token.length() >= 6 && changes >= 3 || token.length() >= 12 && changes >= 2;
    }

    private static int digits(CharSequence token) {
        return (int) token.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static int changes(CharSequence token) {
        var changes = 0;
        for (int i = 1; i < token.length(); i++) {
            changes += isDigit(token.charAt(i)) == isDigit(token.charAt(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    /**
     * Whether the text changes between small letters, capitals and digits as often as base 64 does; a name in capitals
     * and small letters changes once a word.
     */
    static boolean isRandom(CharSequence text) {
        if (text.length() < SHORTEST_RANDOM) {
            return false;
        }
        var changes = 0;
        for (int i = 0; i < text.length(); i++) {
            if (sort(text.charAt(i)) == 0) {
                return false;
            }
            changes += i > 0 && sort(text.charAt(i)) != sort(text.charAt(i - 1)) ? 1 : 0;
        }
        return changes * 5 >= text.length() * 2;
    }

    /** Where text as base 64 writes it ends, which begins with this token; the token's own beginning when it is none. */
    static int randomUntil(String text, int from, String token) {
        var to = from;
        while (to < text.length() && sort(text.charAt(to)) != 0) {
            to++;
        }
        return !isName(token) && isRandom(text.substring(from, to)) ? to : from;
    }

    /** Letters only, behind the first all small or all capitals. */
    private static boolean isName(String token) {
        var tail = token.substring(1);
        return token.length() > 2
                && token.chars().allMatch(Character::isLetter)
                && (tail.chars().noneMatch(Character::isUpperCase)
                        || tail.chars().allMatch(Character::isUpperCase));
    }

    private static int sort(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return 2;
        }
        return isDigit(c) ? 3 : "-_=+".indexOf(c) >= 0 ? 4 : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
