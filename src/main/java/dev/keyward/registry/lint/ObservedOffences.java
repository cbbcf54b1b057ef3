package dev.keyward.registry.lint;

import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.lint.Observed.Lives;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One function for each way in which live keys are not what the manifest says; silent about too small a sample. */
final class ObservedOffences {
    private ObservedOffences() {}

    private static Stream<Offence> judged(
            Facts facts, Values values, BiFunction<Declared, Observed, Optional<Offence>> rule) {
        return facts.declared().stream()
                .flatMap(known -> known.evidence().observed().stream()
                        .filter(seen -> seen.sampled() >= values.of(Defaults.SAMPLE))
                        .flatMap(seen -> rule.apply(known, seen).stream()));
    }

    static Stream<Offence> otherType(Facts facts, Values values) {
        return judged(
                facts,
                values,
                (known, seen) ->
                        Optional.ofNullable(known.spec().valueType()).flatMap(kind -> otherThan(kind, seen, values)));
    }

    private static Optional<Offence> otherThan(ValueKind kind, Observed seen, Values values) {
        var others = seen.types().entrySet().stream()
                .filter(type -> !type.getKey().equalsIgnoreCase(redisName(kind)))
                .max(Map.Entry.comparingByValue());
        return others.filter(other -> other.getValue() * 100 > seen.sampled() * values.of(Defaults.STRAY))
                .map(other -> Offence.measuring(
                        "valueType",
                        "%s are declared, but %s of %,d sampled keys are of type %s"
                                .formatted(
                                        kind,
                                        percent(other.getValue(), seen.sampled()),
                                        seen.sampled(),
                                        other.getKey())));
    }

    private static String redisName(ValueKind kind) {
        return kind == ValueKind.JSON ? "ReJSON-RL" : kind.name().toLowerCase(Locale.ROOT);
    }

    static Stream<Offence> otherLife(Facts facts, Values values) {
        return judged(facts, values, (known, seen) -> {
            var ttl = known.spec().ttl();
            return (ttl == null ? expiresUnsaid(seen) : expiresOtherwise(ttl, seen, values))
                    .map(says -> Offence.measuring("ttl.value", says));
        });
    }

    private static Optional<String> expiresUnsaid(Observed seen) {
        return seen.withoutTtl() * 2 < seen.sampled() && seen.lives().isPresent()
                ? Optional.of("No TTL is declared, but %s of %,d sampled keys expire, within %s"
                        .formatted(
                                percent(seen.sampled() - seen.withoutTtl(), seen.sampled()),
                                seen.sampled(),
                                words(seen.lives().get().p99())))
                : Optional.empty();
    }

    private static Optional<String> expiresOtherwise(Ttl ttl, Observed seen, Values values) {
        if (seen.withoutTtl() * 100 > seen.sampled() * values.of(Defaults.STRAY)) {
            return Optional.of("A TTL of %s is declared, but %s of %,d sampled keys never expire"
                    .formatted(words(seconds(ttl)), percent(seen.withoutTtl(), seen.sampled()), seen.sampled()));
        }
        return seen.lives()
                .filter(lives -> isOff(ttl, lives, values))
                .map(lives -> "A TTL of %s is declared, but live keys show one of about %s"
                        .formatted(words(seconds(ttl)), words(lives.p99())));
    }

    /** Keys that were all written at once look short-lived, so only keys of every age show too short a life. */
    private static boolean isOff(Ttl ttl, Lives lives, Values values) {
        var off = values.of(Defaults.TTL_OFF) / 100.0;
        var jitter = ttl.jitterPct() == null ? 0 : ttl.jitterPct() / 100.0;
        return lives.p99() > seconds(ttl) * (1 + jitter) * (1 + off)
                || (lives.spread() && lives.p99() < seconds(ttl) * (1 - jitter) * (1 - off));
    }

    static Stream<Offence> otherSize(Facts facts, Values values) {
        return judged(
                facts,
                values,
                (known, seen) -> expected(known)
                        .map(Expected::valueBytes)
                        .filter(bytes -> seen.bytes().isPresent())
                        .flatMap(bytes -> otherSize(known, bytes, seen.bytes().getAsDouble(), values)));
    }

    private static Optional<Offence> otherSize(Declared known, long valueBytes, double seen, Values values) {
        var expected = KeyLength.of(known.template()) + valueBytes + Defaults.OVERHEAD.number();
        var factor = values.of(Defaults.FACTOR);
        return seen > (double) expected * factor || seen * factor < expected
                ? Optional.of(Offence.measuring(
                        "expected.valueBytes",
                        "With its value a key was expected to take %,d bytes, but takes %,.0f on average"
                                .formatted(expected, seen)))
                : Optional.empty();
    }

    /** The sample says nothing about how many there are, so its size does not matter. */
    static Stream<Offence> otherNumber(Facts facts, Values values) {
        return facts.declared().stream()
                .flatMap(known -> known.evidence().observed().stream()
                        .flatMap(seen -> expected(known).map(Expected::keys).stream()
                                .flatMap(keys -> otherNumber(keys, seen, values.of(Defaults.FACTOR)).stream())));
    }

    private static Optional<Offence> otherNumber(long keys, Observed seen, long factor) {
        return seen.fewest() > (double) keys * factor || seen.most() * factor < keys
                ? Optional.of(Offence.measuring(
                        "expected.keys", "%,d keys were expected, but there are %s".formatted(keys, number(seen))))
                : Optional.empty();
    }

    private static String number(Observed seen) {
        return seen.fewest() == seen.most()
                ? "%,.0f".formatted(seen.most())
                : "%,.0f to %,.0f".formatted(seen.fewest(), seen.most());
    }

    private static Optional<Expected> expected(Declared known) {
        return Optional.ofNullable(known.spec().expected());
    }

    private static double seconds(Ttl ttl) {
        return ttl.value().toMillis() / 1_000.0;
    }

    private static String percent(long part, long all) {
        return "%.0f %%".formatted(100.0 * part / all);
    }

    private static String words(double seconds) {
        var time = Duration.ofSeconds(Math.round(seconds));
        if (time.toHours() >= 48) {
            return "%d days".formatted(Math.round(seconds / 86_400));
        }
        if (time.toHours() > 0) {
            return parts(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0
                ? parts(time.toMinutes(), "min", time.toSecondsPart(), "s")
                : time.toSeconds() + " s";
    }

    private static String parts(long many, String unit, int rest, String small) {
        return "%d %s%s".formatted(many, unit, rest == 0 ? "" : " %d %s".formatted(rest, small));
    }
}
