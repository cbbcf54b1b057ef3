package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.level.NextSteps;
import dev.keyward.maturity.level.NextSteps.Held;
import dev.keyward.maturity.level.NextSteps.Step;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The picture of all domains at a moment, what moved, and what would help most next. */
@Service
public class Scorecards {
    private static final int LONGEST_DIGEST = 200;
    private final GroupRows groups;
    private final Maturity maturity;
    private final AssessmentReads reads;
    private final LevelRows standings;
    private final HeldExemptions exemptions;
    private final LastRound last;
    private final InstantSource clock;

    Scorecards(
            GroupRows groups,
            Maturity maturity,
            AssessmentReads reads,
            LevelRows standings,
            HeldExemptions exemptions,
            LastRound last,
            InstantSource clock) {
        this.groups = groups;
        this.maturity = maturity;
        this.reads = reads;
        this.standings = standings;
        this.exemptions = exemptions;
        this.last = last;
        this.clock = clock;
    }

    /**
     * @param asOf null for now
     * @param since what it is compared with; null for the end of the quarter before
     */
    @SignedIn
    public Scorecard at(@Nullable Instant asOf, @Nullable Instant since) {
        var at = asOf == null ? clock.instant() : asOf;
        var from = since == null ? Quarter.of(at).start() : since;
        var before = new HashMap<String, Integer>();
        groups.domains(from).forEach(group -> before.put(group.name(), group.level()));
        var domains = groups.domains(at).stream()
                .map(group -> new DomainMaturity(
                        groups.domain(group), group.asOf(), before.get(group.name()), group.ruleset()))
                .sorted(WORST_FIRST)
                .toList();
        var moved = reads.moved(from, at);
        return new Scorecard(
                at,
                from,
                organisation(at, from),
                domains,
                moved.risen(),
                moved.fallen(),
                exemptions.at(at).count(),
                domains.stream()
                        .mapToInt(domain -> domain.report().withoutData())
                        .sum(),
                last.at().orElse(null));
    }

    private static final Comparator<DomainMaturity> WORST_FIRST = Comparator.comparingInt((DomainMaturity domain) ->
                    Optional.ofNullable(domain.report().reached()).orElse(9))
            .thenComparing(domain -> domain.report().criticality())
            .thenComparing(domain -> domain.report().domain());

    private @Nullable OrganisationMaturity organisation(Instant at, Instant from) {
        var before = maturity.organisation(from).map(one -> one.report().level().level());
        return maturity.organisation(at)
                .map(now -> new OrganisationMaturity(now.report(), now.asOf(), before.orElse(null), now.ruleset()))
                .orElse(null);
    }

    /** Families that came to another level, the latest first. */
    @SignedIn
    public List<FamilyMove> digest(@Nullable DomainId domain, Instant after, Instant until) {
        return reads.moves(domain, after, until, LONGEST_DIGEST);
    }

    /** What brings the active families to their next level, the best first. */
    @SignedIn
    public List<Step> nextSteps(@Nullable DomainId domain) {
        var active = domain == null ? standings.active() : standings.active(domain.text());
        return NextSteps.of(active.stream().map(Scorecards::held).toList());
    }

    /** The active families of a domain, the lowest level first. @param asOf null for now */
    @SignedIn
    public List<FamilyLine> families(DomainId domain, @Nullable Instant asOf) {
        var lines = asOf == null
                ? standings.active(domain.text()).stream().map(FamilyLine::of).toList()
                : reads.stood(domain, asOf);
        return lines.stream()
                .sorted(Comparator.comparingInt(FamilyLine::level)
                        .thenComparing(FamilyLine::impact)
                        .thenComparing(line -> line.family().text()))
                .toList();
    }

    /** How these families stand, the lowest level and the farthest from the next one first. */
    @SignedIn
    public List<FamilyLine> standing(Collection<FamilyId> families) {
        var names = families.stream().map(FamilyId::text).toList();
        return standings.of(names).values().stream()
                .filter(Kept::isActive)
                .map(FamilyLine::of)
                .sorted(Comparator.comparingInt(FamilyLine::level)
                        .thenComparing(line -> line.standing().progress())
                        .thenComparing(line -> line.family().text()))
                .toList();
    }

    /** How the active families of a domain stand with one criterion, the gravest first. */
    @SignedIn
    public List<EvidenceLine> evidence(DomainId domain, Criterion criterion) {
        return reads.evidence(domain, criterion, LONGEST_DIGEST);
    }

    /** The picture as a file. @param asOf null for now */
    @SignedIn
    public String csv(@Nullable Instant asOf) {
        return ScorecardFile.of(at(asOf, null));
    }

    private static Held held(Kept family) {
        return new Held(family.family(), family.standing().level(), Kept.statuses(family.statuses()));
    }
}
