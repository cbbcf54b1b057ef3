package dev.keyward.purge.rest;

import static dev.keyward.purge.rest.Wanted.given;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.purge.approval.Approval.Decision;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/purges}: the same verbs as the screens, by the same front door. */
@RestController
@RequestMapping("/api/v1/purges")
class PurgeEndpoints {
    private final Purging purging;

    PurgeEndpoints(Purging purging) {
        this.purging = purging;
    }

    @PostMapping
    ResponseEntity<PurgeAnswer> request(@RequestBody Wanted.PurgeBody body) {
        var purge = purging.request(body.toNewPurge());
        return ResponseEntity.created(URI.create("/api/v1/purges/" + purge.id()))
                .eTag(Versions.etag(purge.version()))
                .body(PurgeAnswer.of(purge));
    }

    @GetMapping
    Listing<PurgeRow> list(
            @RequestParam(required = false) @Nullable Set<PurgeState> state,
            @RequestParam(required = false) @Nullable String keyspace,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String sort) {
        var page = PageRequest.of(limit, cursor, sort, Purging.SORTABLE);
        var filter = new PurgeFilter(state == null ? Set.of() : state, keyspace, family, null, incident, q);
        var rows = purging.page(filter, page.sort(), page.offset(), page.limit());
        return page.listing(rows.stream().map(PurgeRow::of).toList(), purging.count(filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<PurgeAnswer> one(@PathVariable String id) {
        return answer(purging.purge(PurgeId.of(id)));
    }

    @PostMapping("/{id}/dry-run")
    ResponseEntity<DryRunAnswer> dryRun(@PathVariable String id) {
        var purge = purging.dryRun(PurgeId.of(id));
        return ResponseEntity.ok().eTag(Versions.etag(purge.version())).body(DryRunAnswer.of(purge));
    }

    @PostMapping("/{id}/approvals")
    ResponseEntity<PurgeAnswer> decide(@PathVariable String id, @RequestBody Wanted.DecisionBody body) {
        var purge = PurgeId.of(id);
        var hash = given("scopeHash", body.scopeHash());
        var comment = body.comment() == null ? "" : body.comment();
        return answer(
                given("decision", body.decision()) == Decision.APPROVE
                        ? purging.approve(purge, hash, comment)
                        : purging.reject(purge, hash, comment));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<PurgeAnswer> move(@PathVariable String id, @RequestBody Wanted.MoveBody body) {
        var to = body.to();
        if (to == null) {
            throw Refused.invalid("to", "to is missing.", "Name one of the purge's availableTransitions.");
        }
        return answer(purging.move(PurgeId.of(id), to, body.reason(), body.confirm()));
    }

    @PutMapping("/{id}/pace")
    ResponseEntity<PurgeAnswer> pace(@PathVariable String id, @RequestBody Wanted.PaceBody body) {
        return answer(purging.changePace(PurgeId.of(id), given("pace", body.pace()), body.reason()));
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<PurgeAnswer> replay(
            @PathVariable String id, @RequestBody(required = false) Wanted.@Nullable ReplayBody body) {
        return answer(purging.replay(PurgeId.of(id), body == null ? null : body.reason()));
    }

    private static ResponseEntity<PurgeAnswer> answer(Purge purge) {
        return ResponseEntity.ok().eTag(Versions.etag(purge.version())).body(PurgeAnswer.of(purge));
    }
}
