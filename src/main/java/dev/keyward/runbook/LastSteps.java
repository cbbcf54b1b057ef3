package dev.keyward.runbook;

import dev.keyward.incident.IncidentMoved;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentState;
import dev.keyward.postmortem.PostmortemPublished;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.runbook.step.StepState;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The step for the postmortem ends with it: done when it is published, skipped when the incident is closed without. */
@Component
class LastSteps {
    private final RunSteps steps;
    private final RunStory story;
    private final CurrentActor current;
    private final InstantSource clock;

    LastSteps(RunSteps steps, RunStory story, CurrentActor current, InstantSource clock) {
        this.steps = steps;
        this.story = story;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    void on(PostmortemPublished published) {
        end(published.number(), StepState.DONE, null);
    }

    @EventListener
    void on(IncidentMoved moved) {
        if (moved.to() == IncidentState.CLOSED) {
            end(moved.number(), StepState.SKIPPED, "The incident was closed without a postmortem.");
        }
    }

    private void end(IncidentNumber number, StepState to, @Nullable String why) {
        var now = clock.instant();
        steps.findByIncidentOrderByPlace(number.value()).stream()
                .filter(step ->
                        step.kind() == StepKind.POSTMORTEM && !step.state().hasEnded())
                .forEach(step -> {
                    var saved = steps.save(step.moved(to, current.actor().name(), why, now));
                    story.moved(step, saved, now);
                });
    }
}
