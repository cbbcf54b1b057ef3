package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template with its parse kept, for those who compare or match it often. What is costly is made when it is first
 * asked for. Safe for use by several threads: two may make the same thing at once, which then is equal.
 */
public final class ParsedTemplate {
    private final KeyTemplate template;
    private final List<Segment> segments;
    private final List<Atom> atoms;
    private volatile @Nullable Automaton automaton;
    private volatile @Nullable KeyMatcher matcher;

    public ParsedTemplate(KeyTemplate template) {
        this.template = template;
        this.segments = template.segments();
        this.atoms = KeyTemplate.atoms(segments);
    }

    public KeyTemplate template() {
        return template;
    }

    List<Segment> segments() {
        return segments;
    }

    /** The text before the first placeholder: every key of the template begins with it. */
    public String beginning() {
        return !atoms.isEmpty() && atoms.getFirst() instanceof Literal(String text) ? text : "";
    }

    String canonical() {
        return KeyTemplate.canonical(atoms);
    }

    /** The same as {@link KeyTemplate#matcher()}, compiled once. */
    public KeyMatcher matcher() {
        var made = matcher;
        if (made == null) {
            made = new TemplateMatcher(atoms);
            matcher = made;
        }
        return made;
    }

    /** The same as {@link KeyTemplate#overlapWith}, without parsing again. */
    public Overlap overlapWith(ParsedTemplate other) {
        return mayMeet(other) ? Comparison.of(this, other) : Overlap.NONE;
    }

    Automaton automaton() {
        var made = automaton;
        if (made == null) {
            made = Automaton.of(atoms);
            automaton = made;
        }
        return made;
    }

    /**
     * False only where no key can belong to both: a colon of a key stands where the template has one, until a rest takes
     * it, so literal segments in the same place must be equal and, without a rest, there are as many of them.
     */
    private boolean mayMeet(ParsedTemplate other) {
        int mine = certain();
        int theirs = other.certain();
        for (int i = 0; i < Math.min(mine, theirs); i++) {
            if (differ(segments.get(i), other.segments.get(i))) {
                return false;
            }
        }
        return roomFor(other) && other.roomFor(this);
    }

    /** Whether keys may have as many segments as the other's have at least. */
    private boolean roomFor(ParsedTemplate other) {
        return certain() < segments.size() || other.segments.size() <= segments.size();
    }

    /** How many segments stand before the first rest. */
    private int certain() {
        for (int i = 0; i < segments.size(); i++) {
            for (var atom : segments.get(i).atoms()) {
                if (atom instanceof Placeholder placeholder && placeholder.rest()) {
                    return i;
                }
            }
        }
        return segments.size();
    }

    private static boolean differ(Segment one, Segment other) {
        var mine = fixed(one);
        var theirs = fixed(other);
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
    }

    private static Optional<String> fixed(Segment segment) {
        return segment.atoms().isEmpty() ? Optional.of("") : segment.literal();
    }
}
