package dev.keyward.runbook;

import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.step.StepState;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A runbook run inside an incident, step by step, by everybody who works on it. */
@Service
public class RunbookRuns {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_EVIDENCE = 2_000;
    private final Runbooks runbooks;
    private final RunRows runs;
    private final RunSteps steps;
    private final EvidenceRows seen;
    private final RunEvidence evidence;
    private final IncidentReads incidents;
    private final RunStory story;
    private final CurrentActor current;
    private final InstantSource clock;

    RunbookRuns(
            Runbooks runbooks,
            RunRows runs,
            RunSteps steps,
            EvidenceRows seen,
            RunEvidence evidence,
            IncidentReads incidents,
            RunStory story,
            CurrentActor current,
            InstantSource clock) {
        this.runbooks = runbooks;
        this.runs = runs;
        this.steps = steps;
        this.seen = seen;
        this.evidence = evidence;
        this.incidents = incidents;
        this.story = story;
        this.current = current;
        this.clock = clock;
    }

    /** The run of an incident; empty when none was started. */
    @SignedIn
    public Optional<Run> of(IncidentNumber number) {
        return runs.findById(incidents.incident(number).number())
                .map(head -> new Run(head, steps.findByIncidentOrderByPlace(head.incident()), seen.of(number)));
    }

    /** The runbook that fits an incident best. */
    @SignedIn
    public Runbook fitting(Incident incident) {
        return runbooks.fitting(
                incident.familyNames().stream().map(String::valueOf).toList(),
                incident.domains().stream().map(String::valueOf).toList());
    }

    /** Why whoever is acting may not work on the run now; empty when they may. */
    @SignedIn
    public Optional<String> against(IncidentNumber number) {
        return incidents.incident(number).isOpen()
                ? incidents.againstWriting(number)
                : Optional.of("The incident has ended, so its run stays as it is.");
    }

    /** @param wanted null for the one that fits best */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Run start(IncidentNumber number, @Nullable RunbookId wanted) {
        requireHand(number);
        var runbook = wanted == null ? fitting(incidents.incident(number)) : runbooks.runbook(wanted);
        if (!runbook.isInUse()) {
            throw Refused.wrongState("The runbook %s is retired.".formatted(wanted), "Start the one that fits.");
        }
        var now = clock.instant();
        var head = begun(new RunbookRun(
                number.value(),
                0,
                runbook.name(),
                runbook.number(),
                runbook.title(),
                current.actor().name(),
                now));
        var all = runbook.stepList();
        for (var place = 1; place <= all.size(); place++) {
            steps.save(RunStep.of(number.value(), place, all.get(place - 1), now));
        }
        story.started(head, all.size());
        return of(number).orElseThrow();
    }

    /**
     * Moves a step along its {@link StepState#availableTransitions}.
     *
     * @param basedOn the step's version that the caller read; another one is refused as stale
     * @param reason needed to skip it or to say that it failed, kept with every other move
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public RunStep move(IncidentNumber number, int place, long basedOn, StepState to, @Nullable String reason) {
        requireHand(number);
        var before = step(number, place);
        if (before.version() != basedOn) {
            throw Refused.stale("Step %d".formatted(place));
        }
        var now = clock.instant();
        var saved = steps.save(before.moved(to, current.actor().name(), why(to, reason), now));
        story.moved(before, saved, now);
        return saved;
    }

    /** Keeps what was seen or done, beside the step and in the timeline. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Run note(IncidentNumber number, int place, String text) {
        requireHand(number);
        var words = PlainText.required("text", text.strip(), LONGEST_EVIDENCE);
        if (words.isEmpty()) {
            throw Refused.invalid("text", "There is nothing to keep.", "Write what you saw or did.");
        }
        evidence.keep(number, step(number, place), words);
        return of(number).orElseThrow();
    }

    private RunStep step(IncidentNumber number, int place) {
        return steps.findByIncidentAndPlace(number.value(), place)
                .orElseThrow(() -> Refused.unknown("step", String.valueOf(place)));
    }

    private void requireHand(IncidentNumber number) {
        if (!incidents.incident(number).isOpen()) {
            throw Refused.wrongState(
                    "Incident %s has ended, so its run stays as it is.".formatted(number.words()),
                    "Declare a new one if it is back.");
        }
        incidents.againstWriting(number).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page.");
        });
    }

    private static @Nullable String why(StepState to, @Nullable String reason) {
        var given = reason == null || reason.isBlank()
                ? null
                : PlainText.required("reason", reason.strip(), LONGEST_REASON);
        if (to.needsReason() && given == null) {
            throw Refused.invalid("reason", "Say why, in a sentence.", "It stays in the timeline and in the trail.");
        }
        return given;
    }

    private RunbookRun begun(RunbookRun run) {
        try {
            return runs.save(run);
        } catch (DuplicateKeyException second) {
            throw Refused.wrongState(
                    "A runbook is run in this incident already.", "Open its runbook tab and go on there.");
        }
    }
}
