package dev.keyward.registry.lint;

import dev.keyward.keys.Atom;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.Segment;
import dev.keyward.keys.ValueType.OneOf;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One function for each rule: the parts of a template that break it. */
final class Offences {
    private static final String GLOB = "*?[]^\\";

    private Offences() {}

    static Stream<String> unknownDomain(LintContext context) {
        var first = context.template().segments().getFirst();
        return first.literal().filter(context.domainSlugs()::contains).isPresent()
                ? Stream.of()
                : Stream.of(first.text());
    }

    static Stream<String> missingVersion(LintContext context) {
        var segments = context.template().segments();
        if (segments.size() < 2) {
            return Stream.of(context.template().text());
        }
        var second = segments.get(1);
        return second.isVersion() ? Stream.of() : Stream.of(second.text());
    }

    static Stream<String> earlyPlaceholders(LintContext context) {
        return context.template().segments().stream()
                .limit(2)
                .flatMap(segment -> segment.atoms().stream())
                .filter(Placeholder.class::isInstance)
                .map(Atom::text);
    }

    static Stream<String> emptySegments(LintContext context) {
        var segments = context.template().segments();
        return IntStream.range(0, segments.size())
                .filter(i -> segments.get(i).atoms().isEmpty())
                .mapToObj(i -> surroundings(segments, i));
    }

    /** The empty segment with its neighbours, such as {@code v3::profile}. */
    private static String surroundings(List<Segment> segments, int empty) {
        var before = empty > 0 ? segments.get(empty - 1).text() + ":" : "";
        var after = empty + 1 < segments.size() ? ":" + segments.get(empty + 1).text() : "";
        return before + after;
    }

    static Stream<String> repeatedNames(LintContext context) {
        var seen = new HashSet<String>();
        return context.template().placeholders().stream()
                .map(Placeholder::name)
                .filter(name -> !seen.add(name))
                .distinct();
    }

    /** Two placeholders in a row without a byte between them; the brace of a hash tag is such a byte. */
    static Stream<String> neighbours(LintContext context) {
        return context.template().segments().stream()
                .map(Segment::atoms)
                .flatMap(atoms -> IntStream.range(1, atoms.size())
                        .filter(i -> isBare(atoms.get(i - 1)) && isBare(atoms.get(i)))
                        .mapToObj(i -> atoms.get(i - 1).text() + atoms.get(i).text()));
    }

    private static boolean isBare(Atom atom) {
        return atom instanceof Placeholder placeholder && !placeholder.hashtag();
    }

    static Stream<String> oddCharacters(LintContext context) {
        return context.template().segments().stream()
                .filter(segment ->
                        segment.atoms().stream().flatMap(Offences::literals).anyMatch(Offences::isOdd))
                .map(Segment::text);
    }

    /** The texts that stand in keys as written: literals, and the values of a list. */
    private static Stream<String> literals(Atom atom) {
        return switch (atom) {
            case Literal literal -> Stream.of(literal.text());
            case Placeholder placeholder ->
                placeholder.type() instanceof OneOf(List<String> values) ? values.stream() : Stream.of();
        };
    }

    private static boolean isOdd(String text) {
        return text.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f || GLOB.indexOf(c) >= 0);
    }

    static Stream<String> earlyRest(LintContext context) {
        return rests(context, false);
    }

    static Stream<String> finalRest(LintContext context) {
        return rests(context, true);
    }

    private static Stream<String> rests(LintContext context, boolean last) {
        var atoms = context.template().segments().stream()
                .flatMap(segment -> segment.atoms().isEmpty() ? Stream.of(new Literal("")) : segment.atoms().stream())
                .toList();
        return IntStream.range(0, atoms.size())
                .filter(i -> atoms.get(i) instanceof Placeholder placeholder && placeholder.rest())
                .filter(i -> (i == atoms.size() - 1) == last)
                .mapToObj(i -> atoms.get(i).text());
    }
}
