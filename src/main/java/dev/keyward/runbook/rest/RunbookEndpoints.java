package dev.keyward.runbook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Farewell;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.RunbookText;
import dev.keyward.runbook.RunbookVersion;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.Scope;
import dev.keyward.runbook.step.Step;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runbooks: read, written in versions, reviewed, retired. */
@RestController
@RequestMapping("/api/v1/runbooks")
class RunbookEndpoints {
    private final Runbooks runbooks;

    RunbookEndpoints(Runbooks runbooks) {
        this.runbooks = runbooks;
    }

    /** @param scope null means every incident */
    record NewRunbook(
            @Nullable RunbookId name,
            @Nullable Scope scope,
            @Nullable String title,
            @Nullable List<Step> steps) {}

    record Why(@Nullable String reason) {}

    record Text(@Nullable String title, @Nullable List<Step> steps) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunbookAnswer(
            RunbookId name,
            Scope scope,
            boolean inUse,
            int number,
            String title,
            List<Step> steps,
            String author,
            Instant writtenAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable Integer reviewedNumber,
            @Nullable Farewell farewell) {
        static RunbookAnswer of(Runbook runbook) {
            return new RunbookAnswer(
                    runbook.name(),
                    runbook.scope(),
                    runbook.isInUse(),
                    runbook.number(),
                    runbook.title(),
                    runbook.stepList(),
                    runbook.author(),
                    runbook.writtenAt(),
                    runbook.reviewedBy(),
                    runbook.reviewedAt(),
                    runbook.reviewedNumber(),
                    runbook.farewell());
        }
    }

    @GetMapping
    Listing<RunbookAnswer> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(runbooks.all().stream().map(RunbookAnswer::of).toList());
    }

    @PostMapping
    ResponseEntity<RunbookAnswer> write(@RequestBody NewRunbook said) {
        var name = given("name", said.name());
        var scope = said.scope() == null ? Scope.GLOBAL : said.scope();
        var runbook = runbooks.write(name, scope, text(said.title(), said.steps()));
        return ResponseEntity.created(URI.create("/api/v1/runbooks/" + name))
                .eTag(Versions.etag(runbook.version()))
                .body(RunbookAnswer.of(runbook));
    }

    @GetMapping("/{name}")
    ResponseEntity<RunbookAnswer> show(@PathVariable String name) {
        return answer(runbooks.runbook(id(name)));
    }

    @GetMapping("/{name}/versions")
    Listing<RunbookVersion> versions(@PathVariable String name) {
        var all = runbooks.versions(id(name));
        return new Listing<>(all, null, all.size());
    }

    @PutMapping("/{name}")
    ResponseEntity<RunbookAnswer> rewrite(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Text said) {
        return answer(runbooks.rewrite(id(name), Versions.required(ifMatch), text(said.title(), said.steps())));
    }

    /** What is reviewed is the version that was read. */
    @PostMapping("/{name}/reviews")
    ResponseEntity<RunbookAnswer> review(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(runbooks.review(id(name), Versions.required(ifMatch)));
    }

    /** Asks to take it out of use; it is run until another person approves. */
    @PostMapping("/{name}/retirement")
    ResponseEntity<RunbookAnswer> askToRetire(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Why said) {
        var reason = given("reason", said.reason());
        return answer(runbooks.askToRetire(id(name), Versions.required(ifMatch), reason));
    }

    /** Keeps it after all. */
    @DeleteMapping("/{name}/retirement")
    ResponseEntity<RunbookAnswer> keep(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(runbooks.keep(id(name), Versions.required(ifMatch)));
    }

    /** Takes it out of use; never by whoever asked. */
    @PostMapping("/{name}/retirement/approvals")
    ResponseEntity<RunbookAnswer> retire(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(runbooks.retire(id(name), Versions.required(ifMatch)));
    }

    private static ResponseEntity<RunbookAnswer> answer(Runbook runbook) {
        return ResponseEntity.ok().eTag(Versions.etag(runbook.version())).body(RunbookAnswer.of(runbook));
    }

    private static RunbookText text(@Nullable String title, @Nullable List<Step> steps) {
        return new RunbookText(given("title", title), given("steps", steps));
    }

    private static RunbookId id(String name) {
        try {
            return new RunbookId(name);
        } catch (IllegalArgumentException unfit) {
            throw Refused.unknown("runbook", name);
        }
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
