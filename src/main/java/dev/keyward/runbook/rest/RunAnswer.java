package dev.keyward.runbook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.runbook.Evidence;
import dev.keyward.runbook.Run;
import dev.keyward.runbook.RunStep;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.runbook.step.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as other programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
        int incident,
        RunbookId runbook,
        int number,
        String title,
        String startedBy,
        Instant startedAt,
        List<StepAnswer> steps) {

    static RunAnswer of(Run run) {
        var head = run.head();
        return new RunAnswer(
                head.incident(),
                head.runbook(),
                head.number(),
                head.title(),
                head.startedBy(),
                head.startedAt(),
                run.steps().stream().map(step -> StepAnswer.of(run, step)).toList());
    }

    /** @param version what {@code If-Match} names to move this step */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepAnswer(
            int place,
            long version,
            StepKind kind,
            String title,
            String instructions,
            Duration maxDuration,
            StepState state,
            List<StepState> availableTransitions,
            @Nullable String person,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Duration took,
            @Nullable String reason,
            List<Evidence> evidence) {

        static StepAnswer of(Run run, RunStep step) {
            var ended = step.endedAt();
            return new StepAnswer(
                    step.place(),
                    step.version(),
                    step.kind(),
                    step.title(),
                    step.instructions(),
                    step.limit(),
                    step.state(),
                    step.state().availableTransitions(),
                    step.person(),
                    step.startedAt(),
                    ended,
                    ended == null ? null : step.took(ended),
                    step.remark(),
                    run.evidence(step.place()));
        }
    }
}
