package dev.keyward.maturity;

import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Levels, read as of any moment. There is no verb that sets one: an evaluation computes it (domain.md I12). */
@Service
public class Maturity {
    private final AssessmentReads reads;
    private final GroupRows groups;
    private final RulesetRows rulesets;
    private final Judgements judgements;
    private final Registry registry;
    private final DeclaredFamilies families;
    private final Ownership ownership;
    private final InstantSource clock;

    Maturity(
            AssessmentReads reads,
            GroupRows groups,
            RulesetRows rulesets,
            Judgements judgements,
            Registry registry,
            DeclaredFamilies families,
            Ownership ownership,
            InstantSource clock) {
        this.reads = reads;
        this.groups = groups;
        this.rulesets = rulesets;
        this.judgements = judgements;
        this.registry = registry;
        this.families = families;
        this.ownership = ownership;
        this.clock = clock;
    }

    /** @param asOf null for now */
    @SignedIn
    public Optional<FamilyMaturity> family(FamilyId name, @Nullable Instant asOf) {
        return reads.at(registry.family(name).name(), orNow(asOf));
    }

    /** The results of a family, the latest first. */
    @SignedIn
    public List<FamilyMaturity> history(FamilyId name, int most) {
        return reads.of(registry.family(name).name(), most);
    }

    @SignedIn
    public Optional<DomainMaturity> domain(DomainId name, @Nullable Instant asOf) {
        var domain = ownership.domain(name).name().text();
        return groups.latest(Scope.DOMAIN, domain, orNow(asOf))
                .map(group -> new DomainMaturity(groups.domain(group), group.asOf(), group.before(), group.ruleset()));
    }

    @SignedIn
    public Optional<OrganisationMaturity> organisation(@Nullable Instant asOf) {
        return groups.latest(Scope.ORGANISATION, GroupRows.ORGANISATION, orNow(asOf))
                .map(group -> new OrganisationMaturity(
                        groups.organisation(group), group.asOf(), group.before(), group.ruleset()));
    }

    /** The criteria of a domain in one list: how its families stand, and what it is judged by itself. */
    @SignedIn
    public List<Judged> criteria(DomainReport report) {
        return Summed.of(report, rulesets.inForce().rules());
    }

    /** How all domains stand together. */
    @SignedIn
    public List<Judged> criteria(@Nullable Instant asOf) {
        var reports = groups.domains(orNow(asOf)).stream().map(groups::domain).toList();
        return Summed.of(reports, rulesets.inForce().rules());
    }

    /** Judges again, now, instead of a little later. */
    @RequiresRole({Role.REVIEWER, Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
    public Evaluated evaluate(Scope scope, @Nullable String name) {
        return switch (scope) {
            case FAMILY ->
                judgements.now(
                        List.of(registry.family(new FamilyId(named(name))).name()));
            case DOMAIN ->
                judgements.now(families.names(
                        ownership.domain(new DomainId(named(name))).name()));
            case ORGANISATION -> judgements.everything(Occasion.DEMAND);
        };
    }

    private static String named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Refused.invalid("name", "Which family or domain?", "Send its name, or the scope ORGANISATION.");
        }
        return name;
    }

    private Instant orNow(@Nullable Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }
}
