package dev.keyward.keys;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A template put together from random pieces, each of which also says by itself, in the words of two other libraries,
 * what it matches. An oracle that shares no code with the product.
 */
public record RandomTemplate(String text, Pattern regex, String brics, List<String> names) {

    private record Piece(String text, String group, String regex) {}

    private static final List<Piece> SMALL = List.of(
            literal("a"),
            literal("z"),
            literal(":"),
            literal("0"),
            literal("-"),
            new Piece("{N}", "([^:{}]+?)", "[^:\\{\\}]+"),
            new Piece("{N}", "([^:{}]+?)", "[^:\\{\\}]+"),
            new Piece("{N=int}", "([0-9]+?)", "[0-9]+"),
            new Piece("{N=slug}", "([a-z0-9][a-z0-9-]*?)", "[a-z0-9][a-z0-9\\-]*"),
            new Piece("{N=hex}", "([0-9a-fA-F]+?)", "[0-9a-fA-F]+"),
            new Piece("{N=z|a0|a}", "(z|a|a0)", "(z|a|a0)"),
            new Piece("{N...}", "(.+?)", ".+"));

    private static final List<Piece> LARGE = large();

    private static Piece literal(String text) {
        return new Piece(text, Pattern.quote(text), text.replace("-", "\\-"));
    }

    private static List<Piece> large() {
        var pieces = new ArrayList<>(SMALL);
        var hex = "[0-9a-fA-F]";
        var uuid = "%1$s{8}-%1$s{4}-%1$s{4}-%1$s{4}-%1$s{12}".formatted(hex);
        pieces.add(new Piece("{N=uuid}", "(" + uuid + ")", uuid.replace("}-", "}\\-")));
        var date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
        pieces.add(
                new Piece("{N=date}", "(" + date + ")", date.replace("?:", "").replace("-(", "\\-(")));
        pieces.add(new Piece("{{N}}", "\\{([^:{}]+?)\\}", "\\{[^:\\{\\}]+\\}"));
        pieces.add(new Piece("{{N=int}}", "\\{([0-9]+?)\\}", "\\{[0-9]+\\}"));
        pieces.add(literal("user"));
        pieces.add(literal(":v3:"));
        return List.copyOf(pieces);
    }

    /** Up to three pieces, so that strings of five bytes tell any two of them apart. */
    public static RandomTemplate small(Random random) {
        return of(random, SMALL, 1 + random.nextInt(3), "");
    }

    /** Up to six pieces of every kind behind a common beginning. */
    public static RandomTemplate large(Random random) {
        return of(random, LARGE, 1 + random.nextInt(6), random.nextBoolean() ? "u:" : "");
    }

    private static RandomTemplate of(Random random, List<Piece> pieces, int count, String beginning) {
        var text = new StringBuilder(beginning);
        var group = new StringBuilder(beginning);
        var regex = new StringBuilder(beginning);
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var piece = pieces.get(random.nextInt(pieces.size()));
            var name = "p" + i;
            text.append(piece.text().replace("N", name));
            group.append(piece.group());
            regex.append(piece.regex());
            if (!piece.text().replace("N", "").equals(piece.text())) {
                names.add(name);
            }
        }
        return new RandomTemplate(
                text.toString(),
                Pattern.compile(group.toString(), Pattern.DOTALL),
                regex.toString(),
                Collections.unmodifiableList(names));
    }

    Automaton automaton() {
        return new RegExp(brics, RegExp.NONE).toAutomaton();
    }

    KeyTemplate template() {
        return new KeyTemplate(text);
    }

    boolean accepts(String latin1) {
        return regex.matcher(latin1).matches();
    }
}
