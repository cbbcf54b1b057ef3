package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec.Conformance;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A manifest that is being written or changed part by part; {@link #spec()} checks the whole and yields it. */
public final class SpecChange {
    private @Nullable FamilyId name;
    private DomainId domain;
    private TeamId owner;
    private @Nullable TeamId invalidationOwner;
    private String template;
    private @Nullable Map<String, PlaceholderUse> placeholders;
    private String keyspace;
    private String purpose;
    private @Nullable String sourceOfTruth;
    private @Nullable Freshness freshness;
    private Invalidation invalidation;
    private @Nullable Ttl ttl;
    private @Nullable List<RegionPolicy> regions;
    private @Nullable Security security;
    private @Nullable Impact impact;
    private @Nullable Conformance conformance;
    private @Nullable ValueKind valueType;
    private @Nullable Expected expected;
    private @Nullable List<Usage> usages;
    private @Nullable List<LayerHop> layers;
    private @Nullable String runbook;
    private @Nullable Set<String> tags;

    SpecChange(FamilySpec from) {
        name = from.name();
        domain = from.domain();
        owner = from.owner();
        invalidationOwner = from.invalidationOwner();
        template = from.template();
        placeholders = from.placeholders();
        keyspace = from.keyspace();
        purpose = from.purpose();
        sourceOfTruth = from.sourceOfTruth();
        freshness = from.freshness();
        invalidation = from.invalidation();
        ttl = from.ttl();
        regions = from.regions();
        security = from.security();
        impact = from.impact();
        conformance = from.conformance();
        valueType = from.valueType();
        expected = from.expected();
        usages = from.usages();
        layers = from.layers();
        runbook = from.runbook();
        tags = from.tags();
    }

    public SpecChange name(@Nullable FamilyId to) {
        name = to;
        return this;
    }

    public SpecChange domain(DomainId to) {
        domain = to;
        return this;
    }

    public SpecChange owner(TeamId to) {
        owner = to;
        return this;
    }

    public SpecChange invalidationOwner(@Nullable TeamId to) {
        invalidationOwner = to;
        return this;
    }

    public SpecChange template(String to) {
        template = to;
        return this;
    }

    public SpecChange placeholders(@Nullable Map<String, PlaceholderUse> to) {
        placeholders = to;
        return this;
    }

    public SpecChange keyspace(String to) {
        keyspace = to;
        return this;
    }

    public SpecChange purpose(String to) {
        purpose = to;
        return this;
    }

    public SpecChange sourceOfTruth(@Nullable String to) {
        sourceOfTruth = to;
        return this;
    }

    public SpecChange freshness(@Nullable Freshness to) {
        freshness = to;
        return this;
    }

    public SpecChange invalidation(Invalidation to) {
        invalidation = to;
        return this;
    }

    public SpecChange ttl(@Nullable Ttl to) {
        ttl = to;
        return this;
    }

    public SpecChange regions(@Nullable List<RegionPolicy> to) {
        regions = to;
        return this;
    }

    public SpecChange security(@Nullable Security to) {
        security = to;
        return this;
    }

    public SpecChange impact(@Nullable Impact to) {
        impact = to;
        return this;
    }

    public SpecChange conformance(@Nullable Conformance to) {
        conformance = to;
        return this;
    }

    public SpecChange valueType(@Nullable ValueKind to) {
        valueType = to;
        return this;
    }

    public SpecChange expected(@Nullable Expected to) {
        expected = to;
        return this;
    }

    public SpecChange usages(@Nullable List<Usage> to) {
        usages = to;
        return this;
    }

    public SpecChange layers(@Nullable List<LayerHop> to) {
        layers = to;
        return this;
    }

    public SpecChange runbook(@Nullable String to) {
        runbook = to;
        return this;
    }

    public SpecChange tags(@Nullable Set<String> to) {
        tags = to;
        return this;
    }

    /** The manifest as it is now; refuses what no manifest may hold. */
    public FamilySpec spec() {
        return new FamilySpec(
                name,
                domain,
                owner,
                invalidationOwner,
                template,
                placeholders,
                keyspace,
                purpose,
                sourceOfTruth,
                freshness,
                invalidation,
                ttl,
                regions,
                security,
                impact,
                conformance,
                valueType,
                expected,
                usages,
                layers,
                runbook,
                tags);
    }
}
