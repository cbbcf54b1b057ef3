package dev.keyward.maturity.rest;

import dev.keyward.maturity.criteria.Effort;
import dev.keyward.maturity.level.NextSteps.Step;
import java.util.List;

/** What to mend next, and whom it brings to the next level. */
record NextStep(
        String criterion, String title, String what, Effort effort, int blocked, List<String> unlocked, double worth) {
    static NextStep of(Step step) {
        return new NextStep(
                step.criterion().id(),
                step.criterion().title(),
                step.criterion().nextStep(),
                step.criterion().effort(),
                step.blocked().size(),
                step.unlocked(),
                step.worth());
    }
}
