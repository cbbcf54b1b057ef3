package dev.keyward.runbook;

import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.StepState;
import java.util.List;
import java.util.Optional;

/** A run with its steps in order and all evidence. */
public record Run(RunbookRun head, List<RunStep> steps, List<Evidence> evidence) {

    public RunStep step(int place) {
        return steps.stream()
                .filter(step -> step.place() == place)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("step", String.valueOf(place)));
    }

    public List<Evidence> evidence(int place) {
        return evidence.stream().filter(one -> one.place() == place).toList();
    }

    /** The step to look at: the first that somebody works on, else the first that nobody has. */
    public Optional<RunStep> next() {
        return steps.stream()
                .filter(step -> step.state() == StepState.DOING)
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.state() == StepState.PENDING)
                        .findFirst());
    }

    public long ended() {
        return steps.stream().filter(step -> step.state().hasEnded()).count();
    }
}
