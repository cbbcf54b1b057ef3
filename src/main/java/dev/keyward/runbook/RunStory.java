package dev.keyward.runbook;

import dev.keyward.audit.Audit;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Timeline;
import dev.keyward.runbook.step.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a run did, in the incident's timeline and in the trail, in the transaction of the act. */
@Component
class RunStory {
    private final Timeline timeline;
    private final Audit audit;

    RunStory(Timeline timeline, Audit audit) {
        this.timeline = timeline;
        this.audit = audit;
    }

    void started(RunbookRun run, int steps) {
        var number = new IncidentNumber(run.incident());
        timeline.say(
                number,
                EntryKind.RUNBOOK,
                "Runbook %s, version %d, started: %d steps.".formatted(run.title(), run.number(), steps),
                run.startedAt());
        audit.record("runbook.started", "incident/" + number, null, run, null);
    }

    void moved(RunStep before, RunStep after, Instant now) {
        var number = new IncidentNumber(after.incident());
        timeline.say(number, EntryKind.RUNBOOK, words(after, now), now);
        audit.record(
                "runbook.step-" + after.state().name().toLowerCase(java.util.Locale.ROOT),
                "incident/" + number,
                facts(before),
                facts(after),
                after.remark());
    }

    void noted(IncidentNumber number, RunStep step, String text, Instant now) {
        timeline.say(number, EntryKind.RUNBOOK, "%s Evidence: %s".formatted(head(step), text), now);
        audit.record(
                "runbook.evidence-noted", "incident/" + number, null, Map.of("step", step.place(), "text", text), null);
    }

    private static String head(RunStep step) {
        return "Step %d, %s.".formatted(step.place(), step.title());
    }

    private static String words(RunStep step, Instant now) {
        var took = step.took(now);
        var measured = step.state() == StepState.DONE || step.state() == StepState.FAILED;
        var after = took == null || !measured ? "" : " after %s, limit %s".formatted(plain(took), plain(step.limit()));
        return "%s %s%s.%s"
                .formatted(head(step), verb(step.state()), after, step.remark() == null ? "" : " " + step.remark());
    }

    private static String verb(StepState state) {
        return switch (state) {
            case PENDING -> "Waiting";
            case DOING -> "Taken up";
            case DONE -> "Done";
            case SKIPPED -> "Skipped";
            case FAILED -> "Failed";
        };
    }

    private static String plain(Duration duration) {
        var seconds = duration.toSeconds();
        return seconds < 120
                ? seconds + " s"
                : seconds < 7_200
                        ? seconds / 60 + " min"
                        : seconds < 172_800 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }

    private static Map<String, @Nullable Object> facts(RunStep step) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("step", step.place());
        facts.put("title", step.title());
        facts.put("state", step.state());
        facts.put("startedAt", step.startedAt());
        facts.put("endedAt", step.endedAt());
        return facts;
    }
}
