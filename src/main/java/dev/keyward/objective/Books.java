package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that is written about budgets, at one hand. */
@Component
class Books {
    private final Ledger ledger;
    private final StandingRows standings;
    private final BurnAlerts alerts;
    private final Recounts recounts;
    private final AdjustmentRows adjustments;

    Books(Ledger ledger, StandingRows standings, BurnAlerts alerts, Recounts recounts, AdjustmentRows adjustments) {
        this.ledger = ledger;
        this.standings = standings;
        this.alerts = alerts;
        this.recounts = recounts;
        this.adjustments = adjustments;
    }

    Ledger ledger() {
        return ledger;
    }

    StandingRows standings() {
        return standings;
    }

    BurnAlerts alerts() {
        return alerts;
    }

    Recounts recounts() {
        return recounts;
    }

    /** Whether it was made looser in trouble and nobody else has agreed to that. */
    boolean isLoosened(FamilyId family) {
        return !adjustments
                .findByFamilyAndKindAndStateIn(family, Adjustment.Kind.LOOSEN, Loosenings.OPEN)
                .isEmpty();
    }

    List<Adjustment> approved(FamilyId family) {
        return adjustments.findByFamilyAndState(family, Adjustment.State.APPROVED);
    }
}
