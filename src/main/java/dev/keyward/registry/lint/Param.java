package dev.keyward.registry.lint;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A number or a list that a standard may set for a rule; without that the built-in one counts. */
public sealed interface Param {
    /** Its name in a standard's params. */
    String name();

    /** What it means, with its unit. */
    String says();

    /** The built-in value. */
    Object standard();

    /** What is wrong with a value; empty when it can be used. */
    Optional<String> complaint(Object value);

    /** Whether the rule finds less with this value than with the built-in one. */
    boolean weakens(Object value);

    /** @param lowerIsStricter whether a smaller number finds more */
    record Limit(String name, String says, long number, long least, long most, boolean lowerIsStricter)
            implements Param {
        @Override
        public Object standard() {
            return number;
        }

        @Override
        public Optional<String> complaint(Object value) {
            return whole(value) && number(value) >= least && number(value) <= most
                    ? Optional.empty()
                    : Optional.of("%s is a whole number from %d to %d.".formatted(name, least, most));
        }

        @Override
        public boolean weakens(Object value) {
            return lowerIsStricter ? number(value) > number : number(value) < number;
        }

        private static boolean whole(Object value) {
            return value instanceof Integer || value instanceof Long;
        }

        static long number(Object value) {
            return ((Number) value).longValue();
        }
    }

    /** A list of placeholder names, compared without case and with {@code -} as {@code _}. */
    record Names(String name, String says, Set<String> words) implements Param {
        private static final int MOST = 200;
        private static final int LONGEST = 63;

        @Override
        public Object standard() {
            return new TreeSet<>(words);
        }

        @Override
        public Optional<String> complaint(Object value) {
            var usable = value instanceof Collection<?> given
                    && given.size() <= MOST
                    && given.stream().allMatch(word -> word instanceof String text && fits(text));
            return usable
                    ? Optional.empty()
                    : Optional.of(
                            "%s is a list of at most %d names of 1 to %d letters.".formatted(name, MOST, LONGEST));
        }

        private static boolean fits(String text) {
            return !text.isBlank() && text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        }

        @Override
        public boolean weakens(Object value) {
            return !words(value).containsAll(words);
        }

        static Set<String> words(Object value) {
            var all = new TreeSet<String>();
            ((Collection<?>) value).forEach(word -> all.add(plain(String.valueOf(word))));
            return all;
        }

        static String plain(String word) {
            return word.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
        }
    }
}
