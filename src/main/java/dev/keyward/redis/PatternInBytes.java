package dev.keyward.redis;

import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A glob of literal bytes and stars, as {@code KeyScope.scanPattern()} makes them, for names that were not read by SCAN.
 * A pre-filter, as MATCH is one. No bytes at all let every name pass.
 */
final class PatternInBytes {
    private final List<byte[]> literals = new ArrayList<>();
    private final boolean everything;
    private boolean escaped;

    PatternInBytes(byte[] pattern) {
        everything = pattern.length == 0;
        var literal = new byte[pattern.length];
        var length = 0;
        for (byte b : pattern) {
            if (b == '\\' && !escaped) {
                escaped = true;
            } else if (b == '*' && !escaped) {
                literals.add(Arrays.copyOf(literal, length));
                length = 0;
            } else {
                literal[length++] = b;
                escaped = false;
            }
        }
        literals.add(Arrays.copyOf(literal, length));
    }

    boolean matches(byte[] name) {
        if (everything) {
            return true;
        }
        var first = literals.getFirst();
        if (literals.size() == 1) {
            return Arrays.equals(first, name);
        }
        var last = literals.getLast();
        if (first.length + last.length > name.length
                || !at(first, name, 0)
                || !at(last, name, name.length - last.length)) {
            return false;
        }
        return between(name, first.length, name.length - last.length);
    }

    /** Each at its first place behind the one before: what is left behind it is then longest. */
    private boolean between(byte[] name, int from, int to) {
        var at = from;
        for (var literal : literals.subList(1, literals.size() - 1)) {
            while (at + literal.length <= to && !at(literal, name, at)) {
                at++;
            }
            if (at + literal.length > to) {
                return false;
            }
            at += literal.length;
        }
        return true;
    }

    private static boolean at(byte[] literal, byte[] name, int place) {
        return Arrays.equals(literal, 0, literal.length, name, place, place + literal.length);
    }

    /** The slot of every name that matches, when the first brace of them all opens a literal hash tag. */
    OptionalInt onlySlot() {
        var first = literals.getFirst();
        var open = index(first, '{', 0);
        var close = open < 0 ? -1 : index(first, '}', open + 1);
        var named = literals.size() == 1 && !everything;
        return named || close > open + 1 ? OptionalInt.of(SlotHash.getSlot(first)) : OptionalInt.empty();
    }

    private static int index(byte[] bytes, char wanted, int from) {
        for (var n = from; n < bytes.length; n++) {
            if (bytes[n] == wanted) {
                return n;
            }
        }
        return -1;
    }
}
