package dev.keyward.runbook;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.Step;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.runbook.step.StepState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One step of a run and how far it has come.
 *
 * @param place counted from 1
 * @param person who moved it last; null while nobody has
 * @param startedAt when it was first taken up
 * @param remark why it was skipped or failed; null otherwise
 */
public record RunStep(
        @Id StepId id,
        @Version long version,
        int incident,
        int place,
        StepKind kind,
        String title,
        String instructions,
        long maxSeconds,
        StepState state,
        @Nullable String person,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String remark) {

    static RunStep of(int incident, int place, Step step, Instant at) {
        return new RunStep(
                new StepId(Identifier.next(at.toEpochMilli())),
                0,
                incident,
                place,
                step.kind(),
                step.title(),
                step.instructions(),
                step.maxDuration().toSeconds(),
                StepState.PENDING,
                null,
                null,
                null,
                null);
    }

    RunStep moved(StepState to, String by, @Nullable String why, Instant now) {
        if (!state.availableTransitions().contains(to)) {
            throw Refused.wrongState(
                    "Step %d is %s and does not become %s.".formatted(place, lower(state), lower(to)),
                    "Somebody may have been quicker: look at the run again.");
        }
        var started = startedAt == null ? now : startedAt;
        return new RunStep(
                id,
                version,
                incident,
                place,
                kind,
                title,
                instructions,
                maxSeconds,
                to,
                by,
                started,
                to.hasEnded() ? now : null,
                why);
    }

    public Duration limit() {
        return Duration.ofSeconds(maxSeconds);
    }

    /** How long it took, or has taken until now; null before it was taken up. */
    public @Nullable Duration took(Instant now) {
        return startedAt == null ? null : Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    public boolean isLate(Instant now) {
        var took = took(now);
        return took != null && took.compareTo(limit()) > 0;
    }

    private static String lower(StepState state) {
        return state.label().toLowerCase(java.util.Locale.ROOT);
    }
}
