package dev.keyward.objective;

import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Span;
import dev.keyward.objective.budget.Tally;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How the budget of a region went over the window, by the hour, from what was measured. */
@Service
public class BurnDown {
    private final Ledger ledger;
    private final Objectives objectives;
    private final InstantSource clock;

    BurnDown(Ledger ledger, Objectives objectives, InstantSource clock) {
        this.ledger = ledger;
        this.objectives = objectives;
        this.clock = clock;
    }

    /** @param remaining after the hour that begins at {@code at}; below 0 when overdrawn */
    public record Step(Instant at, double remaining) {}

    /** By time; none while nothing was measured. */
    @SignedIn
    public List<Step> of(FamilyId family, String region) {
        var objective = objectives.objective(family);
        var terms = objective.terms(objective.maxStaleness());
        var window = terms.window().behind(clock.instant());
        var hours = ledger.hours(family, region, new Span(Hours.floor(window.from()), window.to()));
        var total = hours.stream()
                .map(Ledger.Hour::tally)
                .reduce(Tally.NONE, Tally::plus)
                .total(terms.method());
        var steps = new ArrayList<Step>();
        var bad = 0.0;
        for (var hour : hours) {
            bad += hour.tally().bad(terms.method());
            steps.add(new Step(hour.at(), Figures.round(1 - (total == 0 ? 0 : bad / total) / terms.allowance())));
        }
        return steps;
    }
}
