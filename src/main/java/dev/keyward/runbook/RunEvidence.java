package dev.keyward.runbook;

import dev.keyward.incident.EntryKind;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Timeline;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the console did for somebody in a backfill: beside that step where a run has one, and always in the timeline. */
@Component
class RunEvidence {
    private final RunSteps steps;
    private final EvidenceRows rows;
    private final RunStory story;
    private final Timeline timeline;
    private final CurrentActor current;
    private final InstantSource clock;

    RunEvidence(
            RunSteps steps,
            EvidenceRows rows,
            RunStory story,
            Timeline timeline,
            CurrentActor current,
            InstantSource clock) {
        this.steps = steps;
        this.rows = rows;
        this.story = story;
        this.timeline = timeline;
        this.current = current;
        this.clock = clock;
    }

    void keep(IncidentNumber number, RunStep step, String words) {
        var now = clock.instant();
        rows.add(number, step.place(), words, current.actor().name(), now);
        story.noted(number, step, words, now);
    }

    /** Beside the first backfill step. */
    void keep(IncidentNumber number, String words) {
        steps.findByIncidentOrderByPlace(number.value()).stream()
                .filter(step -> step.kind() == StepKind.BACKFILL)
                .findFirst()
                .ifPresentOrElse(
                        step -> keep(number, step, words),
                        () -> timeline.say(number, EntryKind.RUNBOOK, words, clock.instant()));
    }
}
