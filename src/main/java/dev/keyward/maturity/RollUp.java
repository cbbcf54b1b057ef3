package dev.keyward.maturity;

import dev.keyward.charter.SignedCharter;
import dev.keyward.charter.SignedCharter.InForce;
import dev.keyward.drill.DrillsDone;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.maturity.level.DomainFacts;
import dev.keyward.maturity.level.DomainLevel;
import dev.keyward.maturity.level.FamilyLevel;
import dev.keyward.maturity.level.OrganisationLevel;
import dev.keyward.maturity.level.OrganisationLevel.Part;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.Answers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From the levels of families to those of domains and of the organisation. The caller holds the turn. */
@Component
class RollUp {
    private static final int MANY = 1_000;
    private final LevelRows standings;
    private final GroupRows groups;
    private final HeldExemptions exemptions;
    private final RulesetRows rulesets;
    private final SignedCharter charter;
    private final Answers answers;
    private final DrillsDone drills;
    private final ObjectProvider<SignedReviews> reviews;
    private final Marks marks;

    RollUp(
            LevelRows standings,
            GroupRows groups,
            HeldExemptions exemptions,
            RulesetRows rulesets,
            SignedCharter charter,
            Answers answers,
            DrillsDone drills,
            ObjectProvider<SignedReviews> reviews,
            Marks marks) {
        this.standings = standings;
        this.groups = groups;
        this.exemptions = exemptions;
        this.rulesets = rulesets;
        this.charter = charter;
        this.answers = answers;
        this.drills = drills;
        this.reviews = reviews;
        this.marks = marks;
    }

    /** What is known about domains at a moment, read once for all of them. */
    private record Known(
            Optional<InForce> charter,
            Map<DomainId, Boolean> reviews,
            Map<DomainId, Instant> drills,
            Map<DomainId, List<FamilyId>> abandoned) {
        DomainFacts of(Domain domain) {
            return new DomainFacts(
                    domain.name().text(),
                    domain.steward().text(),
                    charter.map(InForce::number).orElse(null),
                    charter.filter(sheet -> sheet.signed().contains(domain.steward()))
                            .isPresent(),
                    domain.maxStalenessSeconds() > 0 ? List.of() : List.of("how stale a value may be"),
                    reviews.get(domain.name()),
                    drills.get(domain.name()),
                    abandoned.getOrDefault(domain.name(), List.of()).stream()
                            .map(FamilyId::text)
                            .toList());
        }
    }

    /** The marked domains, and the organisation when one of them differs. */
    void marked(List<Domain> domains, Instant at) {
        var waiting = marks.of(Scope.DOMAIN, MANY);
        if (!waiting.isEmpty()) {
            var names = waiting.stream().map(Marks.Mark::name).distinct().toList();
            of(
                    domains.stream()
                            .filter(domain -> names.contains(domain.name().text()))
                            .toList(),
                    domains,
                    at);
            marks.done(waiting);
        }
    }

    void of(Collection<Domain> some, List<Domain> all, Instant at) {
        var known = new Known(
                charter.inForce(),
                Optional.ofNullable(reviews.getIfAvailable())
                        .map(signed -> signed.ofLastQuarter(at))
                        .orElse(Map.of()),
                drills.last(at),
                answers.abandoned());
        var changed = false;
        for (var domain : some) {
            changed |= domain(domain, known, at);
        }
        if (changed) {
            organisation(all, at);
        }
    }

    private boolean domain(Domain domain, Known known, Instant at) {
        var rules = rulesets.inForce();
        var name = domain.name().text();
        var active = standings.active(name);
        var own = DomainCriterion.judgeAll(
                known.of(domain), rules.rules(), exemptions.at(at).ofDomain(name), at);
        var level = DomainLevel.of(active.stream().map(RollUp::level).toList(), own, rules.rules());
        var report = DomainReport.of(name, domain.criticality(), level, active, own);
        return groups.append(Scope.DOMAIN, name, at, level.level(), rules.version(), report);
    }

    private void organisation(List<Domain> domains, Instant at) {
        var rules = rulesets.inForce();
        var reached = groups.domains(at);
        var parts = domains.stream()
                .map(domain -> new Part(
                        domain.name().text(),
                        domain.criticality(),
                        reached.stream()
                                .filter(group ->
                                        group.name().equals(domain.name().text()))
                                .findFirst()
                                .map(GroupRows.Group::level)
                                .orElse(null)))
                .toList();
        var level = OrganisationLevel.of(parts, rules.rules());
        groups.append(
                Scope.ORGANISATION,
                GroupRows.ORGANISATION,
                at,
                level.level(),
                rules.version(),
                new OrganisationReport(level, parts));
    }

    static FamilyLevel level(Kept family) {
        return new FamilyLevel(family.family(), family.standing().level(), family.impact(), family.freshness());
    }
}
