package dev.keyward.demo;

import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.NewExemption;
import dev.keyward.maturity.PastEvaluations;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Levels of the demo: computed, at the end of last quarter and now. No keyspace was scanned yet, so two criteria are
 * exempt for a while, as a team would have it that waits for the first scan.
 */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleMaturity {
    private final Exemptions exemptions;
    private final PastEvaluations evaluations;
    private final InstantSource clock;

    SampleMaturity(Exemptions exemptions, PastEvaluations evaluations, InstantSource clock) {
        this.exemptions = exemptions;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    void lastQuarter() {
        evaluations.at(Quarter.of(clock.instant()).start().minus(Duration.ofHours(1)));
    }

    void excuse(Cast cast) {
        for (var domain : List.of("account", "catalog", "content")) {
            excuse(cast, domain, "M1.2", 120);
            excuse(cast, domain, "M2.5", 60);
        }
        asked(cast, "user", "M1.2", 90);
    }

    /** After everything that is looked at. */
    void now() {
        evaluations.at(clock.instant());
    }

    private void excuse(Cast cast, String domain, String criterion, int days) {
        var asked = asked(cast, domain, criterion, days);
        cast.as("approver", () -> exemptions.decide(asked, true, "Until the first scan, and not longer."));
    }

    private dev.keyward.maturity.ExemptionId asked(Cast cast, String domain, String criterion, int days) {
        var until = clock.instant().plus(Duration.ofDays(days));
        var wanted = new NewExemption(
                Scope.DOMAIN, domain, criterion, "The keyspace is not scanned yet; sampled by hand this month.", until);
        return cast.as("engineer", () -> exemptions.request(wanted).id());
    }
}
