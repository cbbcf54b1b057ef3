package dev.keyward.registry.lint;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Quoted;
import dev.keyward.keys.Relation;
import dev.keyward.keys.Segment;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.registry.lint.Lineage.Shape;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** One function for each rule about other templates: the places that break it. */
final class VersionOffences {
    private static final Set<Relation> ENTANGLED = EnumSet.of(Relation.EQUIVALENT, Relation.OVERLAPS);
    private static final Set<Relation> CONTAINED = EnumSet.of(Relation.MORE_SPECIFIC, Relation.MORE_GENERAL);

    private VersionOffences() {}

    static Stream<Offence> shared(Facts facts, Values values) {
        return facts.claims().stream().filter(VersionOffences::isEntangled).map(VersionOffences::offence);
    }

    static Stream<Offence> containedAcrossDomains(Facts facts, Values values) {
        return facts.claims().stream()
                .filter(other -> isContained(other) && !other.sameDomain())
                .map(VersionOffences::offence);
    }

    static Stream<Offence> containedInsideItsDomain(Facts facts, Values values) {
        return facts.claims().stream()
                .filter(other -> isContained(other) && other.sameDomain())
                .map(VersionOffences::offence);
    }

    /** The rule that the other family's keys break, if any. */
    static Optional<LintRule> broken(Claim other) {
        if (isEntangled(other)) {
            return Optional.of(VersionRules.SHARES_NO_KEYS);
        }
        if (!isContained(other)) {
            return Optional.empty();
        }
        return Optional.of(
                other.sameDomain()
                        ? VersionRules.IS_NOT_PART_OF_ANOTHER_FAMILY
                        : VersionRules.IS_NOT_PART_OF_ANOTHER_DOMAIN);
    }

    private static boolean isEntangled(Claim other) {
        return ENTANGLED.contains(other.relation());
    }

    private static boolean isContained(Claim other) {
        return CONTAINED.contains(other.relation()) && !other.settled();
    }

    static Offence offence(Claim other) {
        return new Offence("template", says(other), other.witness());
    }

    private static String says(Claim other) {
        var shared =
                "'%s' has keys of this shape too, such as %s".formatted(other.family(), Quoted.of(other.witness()));
        return CONTAINED.contains(other.relation())
                ? "%s, and the owner of %s has not recorded that it yields".formatted(shared, other.yielding())
                : shared;
    }

    static Stream<Offence> overwritten(Facts facts, Values values) {
        return facts.lineage().overwritten().stream()
                .filter(before -> !before.equals(facts.template().text()))
                .map(Offence::in);
    }

    static Stream<Offence> skipped(Facts facts, Values values) {
        var before = facts.lineage().before();
        if (before.isEmpty()) {
            return Stream.of();
        }
        var last = number(before.getLast().template());
        var now = number(facts.template().text());
        return last.isEmpty() || now.isEmpty() || now.getAsLong() == last.getAsLong() + 1
                ? Stream.of()
                : Stream.of(
                        Offence.measuring("template", "v%d follows v%d".formatted(now.getAsLong(), last.getAsLong())));
    }

    static Stream<Offence> manyLive(Facts facts, Values values) {
        var live = 1 + facts.lineage().before().stream().filter(Shape::live).count();
        return live > values.of(Defaults.LIVE_VERSIONS)
                ? Stream.of(Offence.measuring("template", live + " live versions"))
                : Stream.of();
    }

    /** The number of the version segment; empty when there is none, which KT002 reports, or none that fits a long. */
    private static OptionalLong number(String template) {
        try {
            return new KeyTemplate(template)
                    .segments().stream()
                            .filter(Segment::isVersion)
                            .map(segment -> segment.text().substring(1))
                            .filter(digits -> digits.length() < 18)
                            .mapToLong(Long::parseLong)
                            .findFirst();
        } catch (TemplateSyntax unreadable) {
            return OptionalLong.empty();
        }
    }
}
