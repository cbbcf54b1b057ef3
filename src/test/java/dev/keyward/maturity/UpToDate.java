package dev.keyward.maturity;

import dev.keyward.finding.ManyAtLast;
import dev.keyward.objective.BudgetsAtLast;
import org.springframework.context.ApplicationContext;

/**
 * For tests that rely on a domain not being judged again meanwhile: what was done before leads to findings, budgets and
 * levels some seconds later.
 */
public final class UpToDate {
    private UpToDate() {}

    public static void bring(ApplicationContext console) {
        ManyAtLast.judged(console);
        BudgetsAtLast.counted(console);
        console.getBean(Judgements.class).marked();
    }
}
