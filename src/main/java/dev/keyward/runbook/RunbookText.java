package dev.keyward.runbook;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.Step;
import java.util.List;

/**
 * What somebody writes: a title of 1 to 120 characters and the steps.
 */
public record RunbookText(String title, List<Step> steps) {
    public RunbookText {
        title = PlainText.required("title", title.strip(), Step.LONGEST_TITLE);
        if (title.isEmpty()) {
            throw Refused.invalid("title", "A runbook has a title.", "Say what it is for in a few words.");
        }
        steps = new StepList(steps).all();
    }

    StepList list() {
        return new StepList(steps);
    }
}
