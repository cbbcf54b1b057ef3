package dev.keyward.discovery.proposal;

import dev.keyward.discovery.proposal.Piece.Opening;
import dev.keyward.discovery.proposal.Piece.Text;
import dev.keyward.discovery.proposal.Proposal.Slot;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A template and where it comes from.
 *
 * @param openings in the order of the slots
 * @param letters the text that all its keys hold, without delimiters
 */
record Candidate(ParsedTemplate template, List<Opening> openings, List<Slot> slots, String letters, Branch leaf) {
    private static final int LONGEST_BEGINNING = 400;

    /** Empty when no template can say it. */
    static Optional<Candidate> of(List<Branch> path) {
        var pieces = Piece.of(path);
        var leaf = path.getLast();
        return parsed(pieces, leaf).or(() -> beginning(pieces).flatMap(some -> parsed(some, leaf)));
    }

    private static Optional<Candidate> parsed(List<Piece> pieces, Branch leaf) {
        var openings = pieces.stream()
                .filter(Opening.class::isInstance)
                .map(Opening.class::cast)
                .toList();
        var naming = new Naming();
        var slots = openings.stream().map(one -> slot(one, naming)).toList();
        try {
            var template = new ParsedTemplate(new KeyTemplate(text(pieces, slots)));
            return Optional.of(new Candidate(template, openings, slots, letters(pieces), leaf));
        } catch (TemplateSyntax tooLong) {
            return Optional.empty();
        }
    }

    private static String text(List<Piece> pieces, List<Slot> slots) {
        var slot = slots.iterator();
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Text(var literal) -> literal;
                    case Opening opening -> written(opening, slot.next());
                })
                .collect(Collectors.joining());
    }

    private static String letters(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece instanceof Text(var literal) ? literal.replaceAll("[-_.:/|#]", "") : "")
                .collect(Collectors.joining());
    }

    private static Slot slot(Opening opening, Naming naming) {
        var type = readable(opening.type(), opening);
        var values = opening.values();
        return new Slot(
                naming.name(opening, type),
                type.word(),
                values.distinct(),
                values.examples().stream()
                        .limit(Branch.EXAMPLES)
                        .map(Shown::text)
                        .toList());
    }

    /** A list that the grammar would take for a mistake is no list. */
    private static ValueType readable(ValueType type, Opening opening) {
        try {
            return new KeyTemplate("{x" + (type.word().isEmpty() ? "" : "=" + type.word()) + "}")
                    .placeholders()
                    .getFirst()
                    .type();
        } catch (TemplateSyntax noList) {
            return type instanceof Named ? Named.ANY : Fit.type(opening.values().fit());
        }
    }

    private static String written(Opening opening, Slot slot) {
        if (opening.hole() == Hole.REST) {
            return "{" + slot.name() + "...}";
        }
        var body = slot.type().isEmpty() ? slot.name() : slot.name() + "=" + slot.type();
        return opening.tagged() ? "{{" + body + "}}" : "{" + body + "}";
    }

    /** What stands before the first hole, and all behind it as the rest. */
    private static Optional<List<Piece>> beginning(List<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Text(var literal) -> text.append(literal);
                case Opening opening -> {
                    var rest = new Opening(Hole.REST, false, opening.values(), opening.label());
                    return text.isEmpty() || text.length() > LONGEST_BEGINNING
                            ? Optional.empty()
                            : Optional.of(List.of(new Text(text.toString()), rest));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it holds something that other keys do not. */
    boolean isTelling() {
        return !letters.isEmpty()
                || openings.stream().anyMatch(one -> one.tagged() || one.hole() != Hole.REST && one.isTyped());
    }

    String canonical() {
        return template.template().canonical();
    }

    Candidate with(Branch other) {
        var both = leaf.copy();
        both.keys += other.keys;
        both.addBehind(other);
        return new Candidate(template, openings, slots, letters, both);
    }
}
