package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Brings budgets up to date at once, for sample data; in a running console that happens some seconds later. */
@Component
public class BudgetsNow {
    private final Recalculation recalculation;

    BudgetsNow(Recalculation recalculation) {
        this.recalculation = recalculation;
    }

    public void settle(Collection<FamilyId> families) {
        families.forEach(recalculation::settle);
    }
}
