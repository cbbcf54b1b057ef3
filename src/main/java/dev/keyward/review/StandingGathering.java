package dev.keyward.review;

import dev.keyward.maturity.Counts;
import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.DomainReport;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Scorecards;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.Period;
import dev.keyward.review.snapshot.Standing;
import dev.keyward.review.snapshot.Standing.CriterionRow;
import dev.keyward.review.snapshot.Standing.Move;
import dev.keyward.review.snapshot.Standing.OwnRow;
import dev.keyward.review.snapshot.Standing.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a domain stood at the end of a period and at its beginning, from the stored results. */
@Component
class StandingGathering {
    private final Maturity maturity;
    private final Scorecards scorecards;

    StandingGathering(Maturity maturity, Scorecards scorecards) {
        this.maturity = maturity;
        this.scorecards = scorecards;
    }

    Optional<DomainReport> report(DomainId domain, Period period) {
        return maturity.domain(domain, period.until()).map(DomainMaturity::report);
    }

    Standing of(DomainId domain, Period period) {
        var before = maturity.domain(domain, period.from()).map(DomainMaturity::report);
        return report(domain, period)
                .map(now -> of(domain, period, now, before.orElse(null)))
                .orElse(Standing.UNKNOWN);
    }

    private Standing of(DomainId domain, Period period, DomainReport now, @Nullable DomainReport before) {
        return new Standing(
                now.reached(),
                before == null ? null : before.reached(),
                now.levels(),
                before == null ? List.of() : before.levels(),
                Arrays.stream(Criterion.values())
                        .map(one -> row(one, now, before))
                        .toList(),
                now.own().stream().map(StandingGathering::own).toList(),
                scorecards.digest(domain, period.from(), period.until()).stream()
                        .map(one -> new Move(one.family().text(), one.at(), one.from(), one.to(), one.because()))
                        .toList());
    }

    private static CriterionRow row(Criterion criterion, DomainReport now, @Nullable DomainReport before) {
        return new CriterionRow(
                criterion.id(),
                criterion.title(),
                criterion.level(),
                tally(now.criteria().get(criterion.id())),
                before == null ? null : tally(before.criteria().get(criterion.id())));
    }

    private static Tally tally(@Nullable Counts counts) {
        return counts == null
                ? new Tally(0, 0, 0, 0)
                : new Tally(counts.passed(), counts.failed(), counts.noData(), counts.skipped());
    }

    private static OwnRow own(Judged judged) {
        var criterion = DomainCriterion.of(judged.id());
        return new OwnRow(
                judged.id(),
                criterion.map(DomainCriterion::title).orElse(judged.id()),
                criterion.map(DomainCriterion::level).orElse(0),
                judged.status().name(),
                judged.observed());
    }
}
