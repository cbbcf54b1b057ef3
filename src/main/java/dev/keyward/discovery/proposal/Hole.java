package dev.keyward.discovery.proposal;

/**
 * A place in a form where values go, told from text by a character of Unicode's private use area, which no literal part
 * of a form may hold.
 */
enum Hole {
    INT,
    UUID,
    DATE,
    HEX,
    /** Letters and digits mixed as only a machine mixes them. */
    MIXED,
    /** A word that proved to be a value. */
    WORD,
    /** What is no word: an address, a name beyond ASCII, bytes that are no text. */
    TEXT,
    /** All that is left of the key, delimiters included. */
    REST;

    private static final char FIRST = '\uE000';
    private static final char FIRST_TAGGED = '\uE100';

    /** As a form holds it. */
    char sign() {
        return (char) (FIRST + ordinal());
    }

    /** As a form holds it inside the braces of a hash tag. */
    char tagged() {
        return (char) (FIRST_TAGGED + ordinal());
    }

    static boolean is(char c) {
        return c >= FIRST && c < FIRST_TAGGED + values().length;
    }

    static boolean isTagged(char c) {
        return c >= FIRST_TAGGED && is(c);
    }

    static Hole of(char sign) {
        return values()[sign - (isTagged(sign) ? FIRST_TAGGED : FIRST)];
    }

    /** Whether nothing but this hole is in the form. */
    boolean fills(String form) {
        return form.length() == 1 && form.charAt(0) == sign();
    }
}
