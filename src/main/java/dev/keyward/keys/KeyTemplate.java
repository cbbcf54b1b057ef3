package dev.keyward.keys;

import dev.keyward.kernel.Text;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the keys of a family look like, such as {@code user:v3:profile:{user_id}}. Exists for every text that can be read,
 * wise or not, so that legacy families have one too; the rules of the registry judge it
 * (docs/decisions/0003). The constructor throws {@link TemplateSyntax} for a text that cannot be read.
 */
public record KeyTemplate(String text) implements Text {
    /** The longest template, in UTF-8 bytes. */
    public static final int MAX_BYTES = 512;

    /** The most placeholders in one template. */
    public static final int MAX_PLACEHOLDERS = 16;

    public KeyTemplate {
        TemplateParser.parse(text);
    }

    /** What stands between the colons, in order; at least one. */
    public List<Segment> segments() {
        return TemplateParser.parse(text);
    }

    /** The placeholders from left to right; a name may occur twice. */
    public List<Placeholder> placeholders() {
        return atoms().stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /** The template without its placeholders' names: equal for templates that differ only in those. */
    public String canonical() {
        return canonical(atoms());
    }

    static String canonical(List<Atom> atoms) {
        return atoms.stream()
                .map(atom -> switch (atom) {
                    case Literal literal -> literal.text();
                    case Placeholder placeholder -> placeholder.written("");
                })
                .collect(Collectors.joining());
    }

    /** A key that matches, made to be read. */
    public String example() {
        return ExampleKey.of(atoms());
    }

    /** The glob for SCAN MATCH. It also matches foreign keys: pass every key it finds through {@link #matcher()}. */
    public byte[] scanPattern() {
        return GlobPattern.of(atoms(), placeholder -> List.of());
    }

    /** Says which keys belong to the template, in time linear in the key's length. Compiles: keep it while you scan. */
    public KeyMatcher matcher() {
        return new TemplateMatcher(atoms());
    }

    /** How the keys of this template relate to those of the other. */
    public Overlap overlapWith(KeyTemplate other) {
        return new ParsedTemplate(this).overlapWith(new ParsedTemplate(other));
    }

    /** All atoms with the colons as literals, no two literals in a row. */
    List<Atom> atoms() {
        return atoms(segments());
    }

    static List<Atom> atoms(List<Segment> segments) {
        var atoms = new ArrayList<Atom>();
        for (var segment : segments) {
            if (segment.index() > 0) {
                append(atoms, new Literal(":"));
            }
            segment.atoms().forEach(atom -> append(atoms, atom));
        }
        return atoms;
    }

    private static void append(List<Atom> atoms, Atom atom) {
        if (atom instanceof Literal(String more)
                && !atoms.isEmpty()
                && atoms.getLast() instanceof Literal(String before)) {
            atoms.set(atoms.size() - 1, new Literal(before + more));
        } else {
            atoms.add(atom);
        }
    }
}
