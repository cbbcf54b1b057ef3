package dev.keyward.registry.lint;

import dev.keyward.ownership.FreshnessTier;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Security.Sensitivity;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** One function for each rule about what a family promises: the places that break it. */
final class PromiseOffences {
    private static final String TTL = "ttl.value";
    private static final String NO_OBJECTIVE = "no freshness objective";

    private PromiseOffences() {}

    static Stream<Offence> strictByTtl(Facts facts, Values values) {
        return byTtlAlone(facts)
                .filter(known -> known.promise().filter(Promise::strict).isPresent())
                .map(known -> Offence.measuring("invalidation.strategy", "STRICT"));
    }

    static Stream<Offence> ttlBeyondPromise(Facts facts, Values values) {
        return byTtlAlone(facts)
                .flatMap(known -> known.ttl().stream()
                        .flatMap(ttl -> known.promise().stream()
                                .filter(promise -> ttl.compareTo(promise.maxStaleness()) > 0)
                                .map(promise -> new Offence(
                                        TTL,
                                        "%s, but may be at most %s old"
                                                .formatted(words(ttl), words(promise.maxStaleness())),
                                        ttl.toString()))));
    }

    static Stream<Offence> ttlUnsaid(Facts facts, Values values) {
        return byTtlAlone(facts).filter(known -> known.ttl().isEmpty()).map(known -> Offence.missing(TTL, "none"));
    }

    private static Stream<Declared> byTtlAlone(Facts facts) {
        return facts.declared().stream().filter(known -> known.invalidates(Strategy.TTL_ONLY));
    }

    static Stream<Offence> fragileInvalidation(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.invalidates(Strategy.EVENT_DRIVEN))
                .map(known -> known.spec().invalidation())
                .flatMap(path -> {
                    var retry = path.retry() == null
                            ? Stream.of(Offence.missing("invalidation.retry", "no retry"))
                            : Stream.<Offence>of();
                    var dlq = path.dlq() == null || path.dlq().isBlank()
                            ? Stream.of(Offence.missing("invalidation.dlq", "no dead-letter queue"))
                            : Stream.<Offence>of();
                    return Stream.concat(retry, dlq);
                });
    }

    private static Stream<Declared> sensitive(Facts facts) {
        return facts.declared().stream().filter(known -> known.sensitivity().compareTo(Sensitivity.CONFIDENTIAL) >= 0);
    }

    static Stream<Offence> unencrypted(Facts facts, Values values) {
        return sensitive(facts)
                .filter(known -> !known.encrypted())
                .map(known -> Offence.measuring(
                        "security.encryption", known.sensitivity().name()));
    }

    static Stream<Offence> longLivedSecrets(Facts facts, Values values) {
        return sensitive(facts).flatMap(known -> {
            var most = Duration.ofSeconds(values.of(
                    known.sensitivity() == Sensitivity.RESTRICTED
                            ? Defaults.RESTRICTED_TTL
                            : Defaults.CONFIDENTIAL_TTL));
            if (known.ttl().isEmpty()) {
                return Stream.of(Offence.missing(TTL, "there is no TTL, at most %s is allowed".formatted(words(most))));
            }
            return known.ttl().stream()
                    .filter(ttl -> ttl.compareTo(most) > 0)
                    .map(ttl -> new Offence(
                            TTL, "%s, at most %s is allowed".formatted(words(ttl), words(most)), ttl.toString()));
        });
    }

    static Stream<Offence> noObjectiveOfHigh(Facts facts, Values values) {
        return withoutObjective(facts, true);
    }

    static Stream<Offence> noObjectiveOfOthers(Facts facts, Values values) {
        return withoutObjective(facts, false);
    }

    private static Stream<Offence> withoutObjective(Facts facts, boolean high) {
        return facts.declared().stream()
                .filter(known -> !known.evidence().objective() && known.highImpact() == high)
                .map(known -> Offence.missing("freshness.target", NO_OBJECTIVE));
    }

    static Stream<Offence> noReadThrough(Facts facts, Values values) {
        return facts.declared().stream()
                .filter(known -> known.promise()
                        .filter(promise -> promise.tier() == FreshnessTier.NEAR_IMMEDIATE)
                        .isPresent())
                .map(known -> known.spec().invalidation().fallback())
                .filter(fallback -> fallback != Fallback.READ_THROUGH)
                .map(fallback -> Offence.measuring(
                        "invalidation.fallback", String.valueOf(fallback).toLowerCase(Locale.ROOT)));
    }

    /** In the largest unit that divides it, as in {@code 10 min}. */
    static String words(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds == 0) {
            return duration.toMillis() + " ms";
        }
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
