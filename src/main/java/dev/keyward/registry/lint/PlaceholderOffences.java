package dev.keyward.registry.lint;

import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.RegionPolicy.Sharding;
import dev.keyward.registry.Promises.Security.Sensitivity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One function for each rule about placeholders: the places that break it. */
final class PlaceholderOffences {
    private PlaceholderOffences() {}

    static Stream<Offence> volatileNames(Facts facts, Values values) {
        return named(facts, values, Defaults.VOLATILE);
    }

    static Stream<Offence> personalNames(Facts facts, Values values) {
        return named(facts, values, Defaults.PERSONAL);
    }

    private static Stream<Offence> named(Facts facts, Values values, Param.Names names) {
        return facts.template().placeholders().stream()
                .map(Placeholder::name)
                .distinct()
                .filter(name -> values.has(names, name))
                .map(name -> Offence.quoting(Offence.placeholder(name), name));
    }

    static Stream<Offence> manyPlaceholders(Facts facts, Values values) {
        var count = facts.template().placeholders().size();
        return count > values.of(Defaults.PLACEHOLDERS)
                ? Stream.of(Offence.measuring("template", count + " placeholders"))
                : Stream.of();
    }

    static Stream<Offence> manyCombinations(Facts facts, Values values) {
        var product = facts.template().placeholders().stream()
                .mapToDouble(placeholder -> placeholder.type() instanceof OneOf(var listed) ? listed.size() : 1)
                .reduce(1, (one, other) -> one * other);
        return product > values.of(Defaults.COMBINATIONS)
                ? Stream.of(Offence.measuring("template", "%,.0f variants".formatted(product)))
                : Stream.of();
    }

    static Stream<Offence> missingScope(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.variesByAuth() || known.sensitivity().compareTo(Sensitivity.CONFIDENTIAL) >= 0)
                .filter(known -> known.playing(Meaning.AUTH_SCOPE).findAny().isEmpty()
                        && known.playing(Meaning.TENANT).findAny().isEmpty())
                .map(known -> Offence.measuring(
                        "placeholders",
                        known.variesByAuth()
                                ? "varies by auth"
                                : known.sensitivity().name()));
    }

    static Stream<Offence> freeInput(Facts facts, Values values) {
        return facts.declared().stream()
                .flatMap(known -> known.template().placeholders().stream()
                        .filter(placeholder -> placeholder.type() == Named.ANY)
                        .filter(placeholder -> known.use(placeholder)
                                .filter(PlaceholderOffences::unbounded)
                                .isPresent())
                        .map(placeholder ->
                                Offence.quoting(Offence.placeholder(placeholder.name()), placeholder.name())));
    }

    private static boolean unbounded(PlaceholderUse use) {
        return use.source() == Source.USER_INPUT
                && Optional.ofNullable(use.normalizer())
                        .filter(name -> !name.isBlank())
                        .isEmpty();
    }

    static Stream<Offence> longKey(Facts facts, Values values) {
        var bytes = KeyLength.of(facts.template());
        return bytes > values.of(Defaults.LONG_KEY) && bytes <= values.of(Defaults.LONGEST_KEY)
                ? Stream.of(Offence.measuring("template", bytes + " bytes"))
                : Stream.of();
    }

    static Stream<Offence> hugeKey(Facts facts, Values values) {
        var bytes = KeyLength.of(facts.template());
        return bytes > values.of(Defaults.LONGEST_KEY)
                ? Stream.of(Offence.measuring("template", bytes + " bytes"))
                : Stream.of();
    }

    static Stream<Offence> shardingWithoutRegion(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.playing(Meaning.REGION).findAny().isEmpty())
                .flatMap(known -> policies(known)
                        .filter(policy -> policy.sharding() == Sharding.REGIONAL_KEYS)
                        .map(policy -> Offence.quoting("regions", policy.code())));
    }

    static Stream<Offence> regionWithoutPolicy(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> policies(known).findAny().isEmpty())
                .flatMap(known -> known.playing(Meaning.REGION))
                .map(placeholder -> Offence.quoting("regions", placeholder.name()));
    }

    static Stream<RegionPolicy> policies(Declared known) {
        return Objects.requireNonNullElse(known.spec().regions(), List.<RegionPolicy>of()).stream();
    }

    static Stream<Offence> narrowHashTags(Facts facts, Values values) {
        return facts.template().placeholders().stream()
                .filter(Placeholder::hashtag)
                .filter(tag ->
                        tag.type() instanceof OneOf(var listed) && listed.size() <= values.of(Defaults.FEW_VALUES))
                .map(tag -> Offence.in(tag.text()));
    }
}
