package dev.keyward.discovery.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of values one placeholder mixes. */
final class Kinds {
    private static final Set<Hole> ANYTHING = EnumSet.of(Hole.MIXED, Hole.WORD, Hole.TEXT);
    private static final Set<Hole> NUMBERS = EnumSet.of(Hole.INT, Hole.HEX);
    private static final int ENOUGH = 5;
    private static final int SHARE = 4;

    private Kinds() {}

    /** Whether the lighter of two branches of the same text holds what the heavier one's values sometimes look like. */
    static boolean isByProduct(Branch light, Branch heavy) {
        var lights = Forms.holes(light.form);
        var heavies = Forms.holes(heavy.form);
        for (int i = 0; i < lights.size(); i++) {
            var few = light.keys * SHARE <= heavy.keys;
            if (lights.get(i) != heavies.get(i) && !mix(lights.get(i), heavies.get(i), few)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mix(Hole light, Hole heavy, boolean few) {
        if (ANYTHING.contains(light) && ANYTHING.contains(heavy)) {
            return true;
        }
        if (ANYTHING.contains(light) && heavy == Hole.HEX || light == Hole.HEX && ANYTHING.contains(heavy)) {
            return few || heavy == Hole.MIXED;
        }
        return few && NUMBERS.contains(light) && (heavy == Hole.HEX || ANYTHING.contains(heavy));
    }

    /** The values that a machine makes at this place, when there are enough to know them. */
    static @Nullable Branch machine(Branch branch, char after) {
        return List.of(Hole.MIXED, Hole.HEX, Hole.TEXT).stream()
                .map(hole -> branch.branches.get(Branch.name(String.valueOf(hole.sign()), after)))
                .filter(found -> found != null && found.slots.getFirst().distinct() >= ENOUGH)
                .findFirst()
                .orElse(null);
    }

    /** Whether a word is one of them by its weight, its letters and what stands behind it. */
    static boolean isOneOf(Branch word, Branch machine) {
        var values = machine.slots.getFirst();
        var usual = Math.max(1, machine.keys / Math.max(1, values.distinct()));
        return word.keys <= 3 * usual
                && (!Hole.HEX.fills(machine.form) || (Forms.fit(word.form, word.slots) & Fit.HEX) != 0)
                && (word.isEnd() || Group.of(List.of(machine)).getFirst().isLike(word));
    }

    /** The word in a form with holes, such as {@code queue-} before a number; else the one before it. */
    static String label(Branch branch, String before) {
        var words = branch.form
                .chars()
                .map(c -> Former.isWord((char) c) && !Hole.is((char) c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return words.isEmpty() ? branch.slots.isEmpty() ? before : "" : words.substring(words.lastIndexOf(' ') + 1);
    }
}
