package dev.keyward.registry.lint;

import dev.keyward.keys.Atom;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.Segment;
import dev.keyward.keys.ValueType.OneOf;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One function for each rule about the text of a template: the parts that break it. */
final class Offences {
    private static final String GLOB = "*?[]^\\";
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]*");

    private Offences() {}

    static Stream<Offence> unknownDomain(Facts facts, Values values) {
        var first = facts.template().segments().getFirst();
        return first.literal().filter(facts.domainSlugs()::contains).isPresent()
                ? Stream.of()
                : Stream.of(Offence.in(first.text()));
    }

    static Stream<Offence> foreignDomain(Facts facts, Values values) {
        var first = facts.template().segments().getFirst();
        return facts.declared().stream()
                .filter(known -> first.literal()
                        .filter(known.spec().domain().text()::equals)
                        .isEmpty())
                .map(known -> Offence.quoting("domain", first.text()));
    }

    static Stream<Offence> missingVersion(Facts facts, Values values) {
        var segments = facts.template().segments();
        if (segments.size() < 2) {
            return Stream.of(Offence.in(facts.template().text()));
        }
        var second = segments.get(1);
        return second.isVersion() ? Stream.of() : Stream.of(Offence.in(second.text()));
    }

    static Stream<Offence> earlyPlaceholders(Facts facts, Values values) {
        return facts.template().segments().stream()
                .limit(2)
                .flatMap(segment -> segment.atoms().stream())
                .filter(Placeholder.class::isInstance)
                .map(Atom::text)
                .map(Offence::in);
    }

    static Stream<Offence> emptySegments(Facts facts, Values values) {
        var segments = facts.template().segments();
        return IntStream.range(0, segments.size())
                .filter(i -> segments.get(i).atoms().isEmpty())
                .mapToObj(i -> surroundings(segments, i))
                .map(Offence::in);
    }

    /** The empty segment with its neighbours, such as {@code v3::profile}. */
    private static String surroundings(List<Segment> segments, int empty) {
        var before = empty > 0 ? segments.get(empty - 1).text() + ":" : "";
        var after = empty + 1 < segments.size() ? ":" + segments.get(empty + 1).text() : "";
        return before + after;
    }

    static Stream<Offence> repeatedNames(Facts facts, Values values) {
        var seen = new HashSet<String>();
        return facts.template().placeholders().stream()
                .map(Placeholder::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .map(Offence::in);
    }

    /** Two placeholders in a row without a byte between them; the brace of a hash tag is such a byte. */
    static Stream<Offence> neighbours(Facts facts, Values values) {
        return facts.template().segments().stream()
                .map(Segment::atoms)
                .flatMap(atoms -> IntStream.range(1, atoms.size())
                        .filter(i -> isBare(atoms.get(i - 1)) && isBare(atoms.get(i)))
                        .mapToObj(i -> atoms.get(i - 1).text() + atoms.get(i).text()))
                .map(Offence::in);
    }

    private static boolean isBare(Atom atom) {
        return atom instanceof Placeholder placeholder && !placeholder.hashtag();
    }

    static Stream<Offence> oddCharacters(Facts facts, Values values) {
        return facts.template().segments().stream()
                .filter(segment ->
                        segment.atoms().stream().flatMap(Offences::literals).anyMatch(Offences::isOdd))
                .map(Segment::text)
                .map(Offence::in);
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

    /** Odd characters are KT011's; what is left is a matter of spelling. */
    static Stream<Offence> unusualSpelling(Facts facts, Values values) {
        return facts.template().segments().stream()
                .flatMap(segment -> segment.atoms().stream())
                .filter(Literal.class::isInstance)
                .map(Atom::text)
                .filter(text -> !isOdd(text) && !PLAIN.matcher(text).matches())
                .map(Offence::in);
    }

    static Stream<Offence> earlyRest(Facts facts, Values values) {
        return rests(facts, false);
    }

    static Stream<Offence> finalRest(Facts facts, Values values) {
        return rests(facts, true);
    }

    private static Stream<Offence> rests(Facts facts, boolean last) {
        var atoms = facts.template().segments().stream()
                .flatMap(segment -> segment.atoms().isEmpty() ? Stream.of(new Literal("")) : segment.atoms().stream())
                .toList();
        return IntStream.range(0, atoms.size())
                .filter(i -> atoms.get(i) instanceof Placeholder placeholder && placeholder.rest())
                .filter(i -> (i == atoms.size() - 1) == last)
                .mapToObj(i -> atoms.get(i).text())
                .map(Offence::in);
    }
}
