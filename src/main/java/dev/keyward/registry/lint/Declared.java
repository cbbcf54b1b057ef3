package dev.keyward.registry.lint;

import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Security.Encryption;
import dev.keyward.registry.Promises.Security.Sensitivity;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A manifest and what it means where it stands.
 *
 * @param spec what the team says
 * @param template the same template as in the spec, readable
 * @param promise what counts, inherited or its own; absent while the domain is unknown
 * @param place the keyspace of its keys
 * @param evidence what is known from elsewhere
 */
public record Declared(
        FamilySpec spec, KeyTemplate template, Optional<Promise> promise, Place place, Evidence evidence) {

    boolean invalidates(Strategy strategy) {
        return spec.invalidation().strategy() == strategy;
    }

    boolean highImpact() {
        return spec.effectiveImpact() == Impact.HIGH;
    }

    /** Unsaid is INTERNAL: neither harmless nor a secret. */
    Sensitivity sensitivity() {
        return security().map(Security::sensitivity).orElse(Sensitivity.INTERNAL);
    }

    boolean encrypted() {
        return security().map(Security::encryption).orElse(Encryption.NONE) != Encryption.NONE;
    }

    boolean variesByAuth() {
        return security().map(Security::variesByAuth).orElse(false);
    }

    private Optional<Security> security() {
        return Optional.ofNullable(spec.security());
    }

    /** How long a key lives; empty when it is not said. */
    Optional<Duration> ttl() {
        return Optional.ofNullable(spec.ttl()).map(ttl -> ttl.value());
    }

    /** The template's placeholders that play a part. */
    Stream<Placeholder> playing(Meaning part) {
        return template.placeholders().stream()
                .filter(placeholder ->
                        use(placeholder).map(PlaceholderUse::role).stream().anyMatch(part::equals));
    }

    /** What the manifest says about a placeholder. */
    Optional<PlaceholderUse> use(Placeholder placeholder) {
        return Optional.ofNullable(Objects.requireNonNullElse(spec.placeholders(), Map.<String, PlaceholderUse>of())
                .get(placeholder.name()));
    }
}
