package dev.keyward.standard.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.standard.DryRun;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.NewStandard;
import dev.keyward.standard.Scope;
import dev.keyward.standard.StandardId;
import dev.keyward.standard.StandardState;
import dev.keyward.standard.Standards;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/standards")
class StandardEndpoints {
    private final Standards standards;

    StandardEndpoints(Standards standards) {
        this.standards = standards;
    }

    record Move(StandardState to, @Nullable String reason) {}

    @GetMapping
    Listing<StandardAnswer> list(
            @RequestParam @Nullable StandardState state,
            @RequestParam Scope.@Nullable Kind scope,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort) {
        return PageRequest.of(limit, cursor, sort, List.of())
                .cut(standards.all().stream()
                        .filter(standard -> state == null || standard.state() == state)
                        .filter(standard -> scope == null || standard.scopeKind() == scope)
                        .map(StandardAnswer::of)
                        .toList());
    }

    @PostMapping
    ResponseEntity<StandardAnswer> draft(@RequestBody NewStandard wanted) {
        var draft = standards.draft(wanted);
        return ResponseEntity.created(URI.create("/api/v1/standards/" + draft.id()))
                .eTag(Versions.etag(draft.version()))
                .body(StandardAnswer.of(draft));
    }

    @GetMapping("/{id}")
    ResponseEntity<StandardAnswer> show(@PathVariable String id) {
        return answer(standards.standard(StandardId.of(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<StandardAnswer> edit(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewStandard wanted) {
        return answer(standards.edit(StandardId.of(id), Versions.required(ifMatch), wanted));
    }

    @PostMapping("/{id}/dry-run")
    DryRun dryRun(@PathVariable String id) {
        return standards.dryRun(StandardId.of(id));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<StandardAnswer> move(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var standard = standards.standard(StandardId.of(id));
        return switch (move.to()) {
            case EFFECTIVE ->
                answer(standards.makeEffective(
                        standard.id(), Versions.required(ifMatch), Objects.requireNonNullElse(move.reason(), "")));
            case DISCARDED -> answer(standards.discard(standard.id(), Versions.required(ifMatch)));
            case DRAFT, SUPERSEDED ->
                throw Refused.wrongState(
                        "A standard becomes %s by itself only.".formatted(move.to()),
                        "Make a draft EFFECTIVE or DISCARDED.");
        };
    }

    private static ResponseEntity<StandardAnswer> answer(NamingStandard standard) {
        return ResponseEntity.ok().eTag(Versions.etag(standard.version())).body(StandardAnswer.of(standard));
    }
}
