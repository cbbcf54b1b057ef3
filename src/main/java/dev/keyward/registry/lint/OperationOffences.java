package dev.keyward.registry.lint;

import dev.keyward.keys.Quoted;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One function for each rule about running a family: the places that break it. */
final class OperationOffences {
    private OperationOffences() {}

    static Stream<Offence> undocumentedHigh(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(Declared::highImpact)
                .flatMap(known -> gaps(known.spec(), true, values));
    }

    static Stream<Offence> undocumentedOthers(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> !known.highImpact())
                .flatMap(known -> gaps(known.spec(), false, values));
    }

    /** What M2.4 asks for; a runbook only where the impact is high. */
    private static Stream<Offence> gaps(FamilySpec spec, boolean runbook, Values values) {
        var gaps = new ArrayList<Offence>();
        var enough = values.of(Defaults.PURPOSE);
        if (spec.purpose().strip().length() < enough) {
            gaps.add(Offence.missing("purpose", "no purpose of at least %d characters".formatted(enough)));
        }
        if (Objects.requireNonNullElse(spec.sourceOfTruth(), "").isBlank()) {
            gaps.add(Offence.missing("sourceOfTruth", "no source of truth"));
        }
        if (usages(spec).noneMatch(usage -> usage.mode() != Mode.INVALIDATOR)) {
            gaps.add(Offence.missing("usages", "no service that reads or writes the keys"));
        }
        if (runbook && spec.runbook() == null) {
            gaps.add(Offence.missing("runbook", "no runbook"));
        }
        return gaps.stream();
    }

    private static Stream<Usage> usages(FamilySpec spec) {
        return Objects.requireNonNullElse(spec.usages(), List.<Usage>of()).stream();
    }

    /** Silent until contracts are known. */
    static Stream<Offence> foreignWriters(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.evidence()
                        .sharedWriting()
                        .filter(agreed -> !agreed)
                        .isPresent())
                .map(known -> usages(known.spec())
                        .filter(Usage::writes)
                        .map(usage -> Objects.requireNonNullElse(
                                        usage.domain(), known.spec().domain())
                                .text())
                        .distinct()
                        .sorted()
                        .toList())
                .filter(domains -> domains.size() > 1)
                .map(domains -> Offence.measuring("usages", String.join(", ", domains)));
    }

    static Stream<Offence> largeWriteThrough(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.invalidates(Strategy.WRITE_THROUGH))
                .flatMap(known -> memory(known, values).stream()
                        .filter(bytes -> bytes > values.of(Defaults.HOT_BYTES) || tooLargeAShare(known, bytes, values))
                        .map(bytes -> Offence.measuring("expected.keys", inWords(known, bytes))));
    }

    private static boolean tooLargeAShare(Declared known, double bytes, Values values) {
        var all = known.place().bytes();
        return all.isPresent() && bytes * 100 > (double) all.getAsLong() * values.of(Defaults.HOT_SHARE);
    }

    /** Keys times key, value and overhead (domain.md 5.6); empty while keys or value are not estimated. */
    private static Optional<Double> memory(Declared known, Values values) {
        var expected = known.spec().expected();
        if (expected == null || expected.keys() == null || expected.valueBytes() == null) {
            return Optional.empty();
        }
        var each = KeyLength.of(known.template()) + expected.valueBytes() + values.of(Defaults.OVERHEAD);
        return Optional.of((double) expected.keys() * each);
    }

    private static String inWords(Declared known, double bytes) {
        var size = "%,.0f MiB".formatted(bytes / (1 << 20));
        var all = known.place().bytes();
        return all.isPresent() && all.getAsLong() > 0
                ? "%s, %.0f %% of the keyspace".formatted(size, bytes * 100 / all.getAsLong())
                : size;
    }

    static Stream<Offence> expiryInStep(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> Optional.ofNullable(known.spec().ttl())
                        .filter(OperationOffences::inStep)
                        .isPresent())
                .flatMap(known -> pressure(known, values).stream())
                .map(pressure -> Offence.measuring("ttl.jitterPct", pressure));
    }

    private static boolean inStep(Ttl ttl) {
        return ttl.jitterPct() == null || ttl.jitterPct() == 0;
    }

    private static Optional<String> pressure(Declared known, Values values) {
        var expected = known.spec().expected();
        var storms = known.evidence().missStorms().orElse(0);
        if (expected != null && expected.keys() != null && expected.keys() > values.of(Defaults.MANY_KEYS)) {
            return Optional.of("%,d keys".formatted(expected.keys()));
        }
        return storms > 0 ? Optional.of("a miss storm in the last 180 days") : Optional.empty();
    }

    static Stream<Offence> uncoveredEndpoints(Facts facts, Values values) {
        return facts.declared().stream()
                .flatMap(known -> known.evidence().uncoveredEndpoints().orElse(List.of()).stream())
                .map(endpoint -> Offence.quoting("usages", endpoint));
    }

    static Stream<Offence> ungovernedStrict(Facts facts, Values values) {
        return ungoverned(facts, true);
    }

    static Stream<Offence> ungoverned(Facts facts, Values values) {
        return ungoverned(facts, false);
    }

    private static Stream<Offence> ungoverned(Facts facts, boolean strict) {
        return facts.declared().stream()
                .filter(known -> known.place().multiRegion())
                .filter(known -> known.promise()
                        .filter(promise -> promise.strict() == strict)
                        .isPresent())
                .map(OperationOffences::regionsWithoutPolicy)
                .filter(missing -> !missing.isEmpty())
                .map(missing -> Offence.measuring("regions", missing));
    }

    private static String regionsWithoutPolicy(Declared known) {
        var governed =
                PlaceholderOffences.policies(known).map(RegionPolicy::code).collect(Collectors.toSet());
        return known.place().regions().stream()
                .filter(region -> !governed.contains(region))
                .map(Quoted::plain)
                .collect(Collectors.joining(", "));
    }
}
