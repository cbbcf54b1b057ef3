package dev.keyward.runbook;

import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.Step;
import dev.keyward.storage.Document;
import java.util.List;

/** The steps of a runbook in their order, 1 to 20. */
public record StepList(List<Step> all) implements Document {
    private static final int MOST = 20;

    public StepList {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw Refused.invalid(
                    "steps",
                    "A runbook has 1 to %d steps, this one %d.".formatted(MOST, all.size()),
                    "Keep it short enough for three in the morning.");
        }
    }
}
