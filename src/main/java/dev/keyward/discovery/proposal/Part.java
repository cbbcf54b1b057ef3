package dev.keyward.discovery.proposal;

import java.util.List;

/**
 * A stretch of a key up to its next delimiter.
 *
 * @param form its text, with a sign for each hole
 * @param values what stands in the holes, in their order
 * @param after the delimiter behind it; {@link #END} behind the last
 */
record Part(String form, List<String> values, char after) {
    static final char END = 0;

    boolean isLast() {
        return after == END;
    }

    String name() {
        return form + after;
    }

    /** All of it as one value. */
    Part asValue() {
        return Former.value(Hole.WORD, whole(), after);
    }

    /** The same text as one value. */
    String whole() {
        var text = new StringBuilder();
        var value = values.iterator();
        for (int i = 0; i < form.length(); i++) {
            var c = form.charAt(i);
            if (!Hole.is(c)) {
                text.append(c);
            } else if (Hole.isTagged(c)) {
                text.append('{').append(value.next()).append('}');
            } else {
                text.append(value.next());
            }
        }
        return text.toString();
    }
}
