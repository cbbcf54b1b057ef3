package dev.keyward.discovery.proposal;

import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;

/** Which types of the template grammar all values of a slot fit into: a set of bits that only ever gets smaller. */
final class Fit {
    static final int INT = 1;
    static final int HEX = 2;
    static final int SLUG = 4;
    static final int UUID = 8;
    static final int DATE = 16;
    static final int ALL = 31;
    private static final int LENGTH_OF_UUID = 36;
    private static final int LENGTH_OF_DATE = 10;

    private Fit() {}

    static int of(CharSequence value) {
        var fit = value.isEmpty() ? 0 : INT | HEX | SLUG;
        for (int i = 0; i < value.length(); i++) {
            fit &= of(value.charAt(i), i);
        }
        fit |= isUuid(value, 0) && value.length() == LENGTH_OF_UUID ? UUID : 0;
        return fit | (isDate(value, 0) && value.length() == LENGTH_OF_DATE ? DATE : 0);
    }

    private static int of(char c, int at) {
        if (c >= '0' && c <= '9') {
            return INT | HEX | SLUG;
        }
        if (c >= 'a' && c <= 'z') {
            return c <= 'f' ? HEX | SLUG : SLUG;
        }
        if (c >= 'A' && c <= 'F') {
            return HEX;
        }
        return c == '-' && at > 0 ? SLUG : 0;
    }

    /** The narrowest type that holds them all. */
    static ValueType type(int fit) {
        if ((fit & UUID) != 0) {
            return Named.UUID;
        }
        if ((fit & DATE) != 0) {
            return Named.DATE;
        }
        if ((fit & INT) != 0) {
            return Named.INT;
        }
        if ((fit & HEX) != 0) {
            return Named.HEX;
        }
        return (fit & SLUG) != 0 ? Named.SLUG : Named.ANY;
    }

    /** Whether a UUID stands there. */
    static boolean isUuid(CharSequence text, int from) {
        if (from + LENGTH_OF_UUID > text.length()) {
            return false;
        }
        for (int i = 0; i < LENGTH_OF_UUID; i++) {
            var dash = i == 8 || i == 13 || i == 18 || i == 23;
            var c = text.charAt(from + i);
            if (dash ? c != '-' : (of(c, 0) & HEX) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a date such as 2026-01-31 stands there. */
    static boolean isDate(CharSequence text, int from) {
        if (from + LENGTH_OF_DATE > text.length() || text.charAt(from + 4) != '-' || text.charAt(from + 7) != '-') {
            return false;
        }
        for (int i = 0; i < LENGTH_OF_DATE; i++) {
            if (i != 4 && i != 7 && (of(text.charAt(from + i), 0) & INT) == 0) {
                return false;
            }
        }
        var month = number(text, from + 5);
        var day = number(text, from + 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int number(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
