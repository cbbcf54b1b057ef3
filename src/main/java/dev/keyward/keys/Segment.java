package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands between two colons.
 *
 * @param index its place in the template, counted from 0
 * @param atoms its parts in order; none when the segment is empty, and never two literals in a row
 */
public record Segment(int index, List<Atom> atoms) {
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]*");

    public Segment {
        atoms = List.copyOf(atoms);
    }

    /** As written in the template. */
    public String text() {
        return atoms.stream().map(Atom::text).collect(Collectors.joining());
    }

    /** The whole segment, when it is a literal. */
    public Optional<String> literal() {
        return atoms.size() == 1 && atoms.getFirst() instanceof Literal(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether this is the version segment: the second one, written {@code v1}, {@code v2}, and so on. */
    public boolean isVersion() {
        return index == 1 && literal().filter(Segment::isVersion).isPresent();
    }

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }
}
