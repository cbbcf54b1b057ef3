package dev.keyward.registry.ui;

import dev.keyward.registry.FamilySpec;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people change about a family one by one, and what is merged one by one when two of them did. */
enum Part {
    OWNER("Owner", FamilySpec::owner),
    PURPOSE("Purpose", FamilySpec::purpose),
    STRATEGY("Invalidation strategy", spec -> spec.invalidation().strategy()),
    INVALIDATION_OWNER("Invalidation owner", FamilySpec::invalidationOwner),
    RETRY("Retry", spec -> spec.invalidation().retry()),
    DLQ("Dead-letter queue", spec -> spec.invalidation().dlq()),
    FALLBACK("Fallback", spec -> spec.invalidation().fallback()),
    TTL("TTL", FamilySpec::ttl),
    FRESHNESS("Freshness override", FamilySpec::freshness),
    SECURITY("Sensitivity", FamilySpec::security),
    SOURCE_OF_TRUTH("Source of truth", FamilySpec::sourceOfTruth),
    REGIONS("Regions", FamilySpec::regions),
    PLACEHOLDERS("Placeholders", FamilySpec::placeholders),
    IMPACT("Impact", FamilySpec::impact),
    CONFORMANCE("Conformance", FamilySpec::conformance),
    VALUE_TYPE("Value type", FamilySpec::valueType),
    EXPECTED("Expected size and traffic", FamilySpec::expected),
    USAGES("Services", FamilySpec::usages),
    LAYERS("Layer path", FamilySpec::layers),
    RUNBOOK("Runbook", FamilySpec::runbook),
    TAGS("Tags", FamilySpec::tags);

    private final String label;
    private final Function<FamilySpec, @Nullable Object> value;

    Part(String label, Function<FamilySpec, @Nullable Object> value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** The part in words, the same for equal parts. */
    String words(FamilySpec spec) {
        return SpecWords.of(value.apply(spec));
    }

    boolean differs(FamilySpec one, FamilySpec other) {
        return !Objects.equals(value.apply(one), value.apply(other));
    }
}
