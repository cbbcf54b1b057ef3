package dev.keyward.runbook.rest;

import dev.keyward.api.kit.Versions;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Run;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.step.StepState;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The run of an incident's runbook. Each step has a version of its own, so two people move two steps at once. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/runbook")
class RunEndpoints {
    private final RunbookRuns runs;

    RunEndpoints(RunbookRuns runs) {
        this.runs = runs;
    }

    /** @param runbook null starts the one that fits best */
    record Start(@Nullable RunbookId runbook) {}

    record Move(@Nullable StepState to, @Nullable String reason) {}

    record Note(@Nullable String text) {}

    @GetMapping
    RunAnswer show(@PathVariable String number) {
        return RunAnswer.of(run(IncidentNumber.of(number)));
    }

    @PostMapping
    ResponseEntity<RunAnswer> start(@PathVariable String number, @RequestBody(required = false) @Nullable Start said) {
        var started = runs.start(IncidentNumber.of(number), said == null ? null : said.runbook());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + number + "/runbook"))
                .body(RunAnswer.of(started));
    }

    @GetMapping("/steps/{place}")
    ResponseEntity<RunAnswer.StepAnswer> step(@PathVariable String number, @PathVariable int place) {
        return step(run(IncidentNumber.of(number)), place);
    }

    @PostMapping("/steps/{place}/transitions")
    ResponseEntity<RunAnswer.StepAnswer> move(
            @PathVariable String number,
            @PathVariable int place,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var incident = IncidentNumber.of(number);
        var to = RunbookEndpoints.given("to", move.to());
        runs.move(incident, place, Versions.required(ifMatch), to, move.reason());
        return step(run(incident), place);
    }

    @PostMapping("/steps/{place}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    RunAnswer.StepAnswer note(@PathVariable String number, @PathVariable int place, @RequestBody Note note) {
        var run = runs.note(IncidentNumber.of(number), place, RunbookEndpoints.given("text", note.text()));
        return RunAnswer.StepAnswer.of(run, run.step(place));
    }

    private Run run(IncidentNumber number) {
        return runs.of(number)
                .orElseThrow(() -> Refused.unknown(
                        "run", number.toString(), "Start one: POST /incidents/%s/runbook.".formatted(number)));
    }

    private static ResponseEntity<RunAnswer.StepAnswer> step(Run run, int place) {
        var step = run.step(place);
        return ResponseEntity.ok().eTag(Versions.etag(step.version())).body(RunAnswer.StepAnswer.of(run, step));
    }
}
