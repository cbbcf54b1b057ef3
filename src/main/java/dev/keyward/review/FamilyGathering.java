package dev.keyward.review;

import dev.keyward.capacity.Capacity;
import dev.keyward.incident.Troubles;
import dev.keyward.measurement.DailyReads.Day;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.review.agenda.FamilyEvidence;
import dev.keyward.review.agenda.FamilyEvidence.Drift;
import dev.keyward.review.agenda.FamilyEvidence.Freshness;
import dev.keyward.review.agenda.FamilyEvidence.Reads;
import dev.keyward.review.agenda.FamilyEvidence.Trouble;
import dev.keyward.stewardship.DriftRow;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known about a family. */
@Component
class FamilyGathering {
    private final Registry registry;

    FamilyGathering(Registry registry) {
        this.registry = registry;
    }

    /** What was read about one family, each null where nothing is known. */
    record Found(
            Declared declared,
            @Nullable Day now,
            @Nullable Day before,
            @Nullable FreshnessRow budget,
            List<Troubles.Trouble> troubles,
            @Nullable DriftRow drift,
            @Nullable Capacity capacity) {}

    FamilyEvidence of(Found found, Domain domain) {
        var declared = found.declared();
        var spec = declared.spec();
        return new FamilyEvidence(
                declared.name().text(),
                spec.owner().text(),
                declared.state().name(),
                spec.effectiveImpact() == Impact.HIGH,
                spec.followsLegacyPath(),
                spec.runbook() != null,
                reads(found),
                freshness(found, domain),
                remaining(found.budget()),
                found.troubles().stream().map(FamilyGathering::trouble).toList(),
                drift(found.drift()),
                sunset(declared),
                capacity(found.capacity()));
    }

    private static FamilyEvidence.Capacity capacity(@Nullable Capacity known) {
        if (known == null) {
            return FamilyEvidence.Capacity.UNKNOWN;
        }
        var footprint = known.footprint();
        var ceiling = known.ceiling();
        var best = ceiling == null ? OptionalDouble.empty() : ceiling.lowest();
        return new FamilyEvidence.Capacity(
                footprint == null ? null : Math.round(footprint.bytes()),
                footprint == null || footprint.share().isEmpty()
                        ? null
                        : Double.valueOf(100 * footprint.share().getAsDouble()),
                best.isEmpty() ? null : Integer.valueOf((int) Math.floor(100 * best.getAsDouble())));
    }

    private static Reads reads(Found found) {
        var now = found.now();
        var before = found.before() == null ? 0 : found.before().reads();
        return now == null
                ? new Reads(0, 0, 0, 0, before)
                : new Reads(now.reads(), now.hits(), now.sampled(), now.stale(), before);
    }

    private static Freshness freshness(Found found, Domain domain) {
        var spec = found.declared().spec();
        var own = spec.freshness();
        var ttl = spec.ttl();
        var most = own == null || own.maxStaleness() == null
                ? domain.maxStalenessSeconds()
                : own.maxStaleness().toSeconds();
        var budget = found.budget();
        var target = budget == null ? usual(found.declared().freshness()) : budget.target();
        return new Freshness(
                spec.invalidation().strategy() == Strategy.TTL_ONLY,
                ttl == null ? null : ttl.value().toSeconds(),
                most,
                (int) Math.round((1 - target) * 1_000_000));
    }

    /** The targets of domain.md 5.2, where a family has no objective. */
    private static double usual(FreshnessClass freshness) {
        return switch (freshness) {
            case STRICT -> 0.999;
            case SOFT -> 0.99;
            case BATCH -> 0.95;
        };
    }

    private static @Nullable Integer remaining(@Nullable FreshnessRow budget) {
        return budget == null || budget.evidence() == Evidence.NO_DATA
                ? null
                : (int) Math.floor(budget.remaining() * 100);
    }

    private static Trouble trouble(Troubles.Trouble seen) {
        return new Trouble(
                seen.number().value(),
                seen.incidentClass().name(),
                seen.cause() == null ? "" : seen.cause().name(),
                seen.startedAt());
    }

    private static Drift drift(@Nullable DriftRow row) {
        return row == null
                ? Drift.NONE
                : new Drift(
                        row.mark().drift().name(),
                        row.mark().score(),
                        row.rules(),
                        row.mark().since());
    }

    private @Nullable LocalDate sunset(Declared declared) {
        return declared.state() == FamilyState.ACTIVE
                ? null
                : registry.family(declared.name()).standing().sunset();
    }
}
