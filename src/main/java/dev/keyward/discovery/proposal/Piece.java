package dev.keyward.discovery.proposal;

import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a template to be: text, or a hole with what is known of its values. */
sealed interface Piece {
    int ENOUGH = 5;
    Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.@/#|-]+");

    record Text(String text) implements Piece {}

    record Opening(Hole hole, boolean tagged, Values values, String label) implements Piece {

        /** The narrowest type of the grammar that all values fit into; a list where the values are of a known kind. */
        ValueType type() {
            if (isListed() && (tagged && values.distinct() == 1 || vocabulary())) {
                return new OneOf(values.examples().stream().sorted().toList());
            }
            return hole == Hole.REST ? Named.ANY : Fit.type(values.fit());
        }

        /** Whether its values are told from words. */
        boolean isTyped() {
            return (values.fit() & ~Fit.SLUG) != 0;
        }

        private boolean isListed() {
            return values.isListed()
                    && values.seen() >= ENOUGH
                    && values.examples().stream()
                            .allMatch(one -> PLAIN.matcher(one).matches() && one.indexOf('|') < 0);
        }

        private boolean vocabulary() {
            return values.distinct() > 1
                    && (values.fit() & (Fit.INT | Fit.UUID | Fit.DATE)) == 0
                    && Vocabulary.nameOf(values.examples()).isPresent();
        }

        /** Whether it is no hole after all, since only one value was ever seen there. */
        boolean isConstant() {
            return !tagged && hole != Hole.REST && values.distinct() == 1 && isListed();
        }
    }

    /** The pieces of all parts, delimiters included. */
    static List<Piece> of(List<Branch> path) {
        var reading = new Reading();
        path.forEach(reading::read);
        return reading.pieces;
    }

    /** One pass over the forms of a path. */
    final class Reading {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String label = "";

        private void read(Branch branch) {
            var slot = branch.slots.iterator();
            for (int i = 0; i < branch.form.length(); i++) {
                var c = branch.form.charAt(i);
                if (Hole.is(c)) {
                    hole(c, slot.next());
                } else {
                    text.append(c);
                }
            }
            if (!branch.isEnd()) {
                text.append(branch.after);
            }
            endText();
        }

        private void hole(char sign, Values values) {
            var opening = new Opening(Hole.of(sign), Hole.isTagged(sign), values, Naming.label(text.toString(), label));
            if (opening.isConstant()) {
                text.append(values.examples().getFirst());
            } else {
                endText();
                pieces.add(opening);
            }
        }

        private void endText() {
            label = Naming.label(text.toString(), label);
            pieces.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
