package dev.keyward.discovery.proposal;

import dev.keyward.discovery.proposal.Piece.Opening;
import dev.keyward.keys.ValueType.Named;
import java.util.ArrayList;
import java.util.Locale;

/** How sure a proposal is, and why: by how many keys support it and how plainly its values give themselves away. */
final class Confidence {
    private static final double SUPPORT = 5;
    private static final double ANONYMOUS = 0.6;

    private Confidence() {}

    /** Support by keys × 0.6 without a word to begin with × the least sure of its placeholders (decision 0109). */
    static double of(Candidate candidate) {
        var keys = candidate.leaf().keys;
        var begins = candidate.template().beginning().isEmpty() ? ANONYMOUS : 1;
        var least =
                candidate.openings().stream().mapToDouble(Confidence::of).min().orElse(1);
        return keys / (keys + SUPPORT) * begins * least;
    }

    private static double of(Opening opening) {
        var distinct = opening.values().distinct();
        var judged = opening.hole() == Hole.WORD && opening.type() instanceof Named ? distinct / (distinct + 4.0) : 1;
        return Math.min(judged, plain(opening));
    }

    private static double plain(Opening opening) {
        if (opening.hole() == Hole.REST) {
            return 0.5;
        }
        return switch (opening.type()) {
            case Named.UUID, Named.DATE, Named.INT -> 1;
            case Named.SLUG -> 0.85;
            case Named.ANY -> 0.75;
            default -> 0.95;
        };
    }

    static String why(Candidate candidate) {
        var said = new ArrayList<String>();
        var keys = candidate.leaf().keys;
        var begins = candidate.template().beginning();
        said.add(
                candidate.slots().isEmpty()
                        ? "One key of this name, and none like it."
                        : "%s %s%s and %s the same parts."
                                .formatted(
                                        keys == 1 ? "One key" : String.format(Locale.ROOT, "%,d keys", keys),
                                        keys == 1 ? "begins" : "begin",
                                        begins.isEmpty() ? " with a value" : " with " + Shown.text(begins),
                                        keys == 1 ? "has" : "have"));
        for (int i = 0; i < Math.min(3, candidate.slots().size()); i++) {
            said.add(why(candidate.openings().get(i), candidate.slots().get(i).name()));
        }
        return String.join(" ", said);
    }

    private static String why(Opening opening, String name) {
        var distinct = opening.values().distinct();
        var values = (opening.values().isExact() ? "" : "about ")
                + String.format(Locale.ROOT, "%,d", distinct)
                + (distinct == 1 ? " value" : " values");
        var judged = opening.hole() == Hole.WORD && opening.type() instanceof Named
                ? "words that look like values"
                : says(opening);
        return "%s: %s, %s.".formatted(name, values, judged);
    }

    private static String says(Opening opening) {
        if (opening.hole() == Hole.REST) {
            return "which differ in shape";
        }
        return switch (opening.type()) {
            case Named.UUID -> "all UUIDs";
            case Named.DATE -> "all dates";
            case Named.INT -> "all digits";
            case Named.HEX -> "all hexadecimal";
            case Named.SLUG -> "all slugs";
            case Named.ANY -> "of no narrower type";
            default -> "all of a known list";
        };
    }
}
