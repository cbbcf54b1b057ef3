package dev.keyward.objective;

import dev.keyward.kernel.Refused;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the objectives stand. Lists read what was stored; a single family is brought up to date before it is shown. */
@Service
public class Standings {
    private static final int MOST = 200;

    private final StandingRows rows;
    private final FreshnessList list;
    private final BurnAlerts alerts;
    private final Recounts recounts;
    private final Recalculation recalculation;
    private final Objectives objectives;

    Standings(
            StandingRows rows,
            FreshnessList list,
            BurnAlerts alerts,
            Recounts recounts,
            Recalculation recalculation,
            Objectives objectives) {
        this.rows = rows;
        this.list = list;
        this.alerts = alerts;
        this.recounts = recounts;
        this.recalculation = recalculation;
        this.objectives = objectives;
    }

    /** Every region of a family, the worst first; none while its objective is a draft or retired. */
    @SignedIn
    public List<Standing> of(FamilyId family) {
        var objective = objectives.objective(family);
        if (!objective.state().isCounted()) {
            return List.of();
        }
        if (!recalculation.isCurrent(family)) {
            recalculation.settle(family);
        }
        return rows.of(family);
    }

    /** The worst region, whose state is the family's; as it was stored, which may be a few minutes ago. */
    @SignedIn
    public Optional<Standing> headline(FamilyId family) {
        return rows.of(family).stream().findFirst();
    }

    /** @param sort a field of the list, {@code -} before it for descending; null for the worst first */
    @SignedIn
    public List<FreshnessRow> page(FreshnessFilter filter, @Nullable String sort, long offset, int limit) {
        var field = sort == null ? null : sort.startsWith("-") ? sort.substring(1) : sort;
        if (field != null && !FreshnessList.SORTS.containsKey(field)) {
            throw Refused.invalid("sort", "This list is not sorted by that.", "Leave it out for the worst first.");
        }
        return list.page(filter, sort, offset, limit);
    }

    @SignedIn
    public long count(FreshnessFilter filter) {
        return list.count(filter);
    }

    /** How many families are in each state, the worst first. */
    @SignedIn
    public Map<BudgetState, Long> states(@Nullable DomainId domain) {
        return list.states(domain);
    }

    /** What fires now, pages first. */
    @SignedIn
    public List<BurnAlert> firing() {
        return alerts.firing(MOST);
    }

    /** How fast it burns now in the windows of an alert, as it was last computed; empty when that is no longer judged. */
    @SignedIn
    public Optional<BurnRate> now(BurnAlert alert) {
        return rows.of(alert.family()).stream()
                .filter(standing -> standing.region().equals(alert.region()))
                .flatMap(standing -> standing.burns().stream())
                .filter(burn -> burn.longWindow().equals(alert.longWindow()))
                .findFirst();
    }

    /** The alerts of a family, those that fire and the latest first. */
    @SignedIn
    public List<BurnAlert> alerts(FamilyId family) {
        return alerts.of(family, MOST);
    }

    /** When its numbers were counted again, the latest first. */
    @SignedIn
    public List<Recount> recounts(FamilyId family) {
        return recounts.of(family, 20);
    }
}
