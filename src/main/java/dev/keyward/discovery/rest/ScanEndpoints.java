package dev.keyward.discovery.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.discovery.NewScan;
import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.discovery.Scans;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starting scans, moving them and reading what they found. */
@RestController
@RequestMapping("/api/v1/scans")
class ScanEndpoints {
    private final Scans scans;

    ScanEndpoints(Scans scans) {
        this.scans = scans;
    }

    /** @param kind FULL where it is left out */
    record ScanBody(
            @Nullable String keyspace,
            @Nullable ScanKind kind,
            @Nullable ScanBudget budget,
            @Nullable Pace pace,
            @Nullable String reason) {
        NewScan toNewScan() {
            if (keyspace == null) {
                throw Refused.invalid("keyspace", "keyspace is missing.", "Name the keyspace to scan.");
            }
            return new NewScan(
                    keyspace,
                    kind == null ? ScanKind.FULL : kind,
                    budget == null ? ScanBudget.NONE : budget,
                    pace,
                    reason);
        }
    }

    /** @param to RUNNING means the same as QUEUED: a worker takes it up again */
    record MoveBody(@Nullable ScanState to, @Nullable String reason) {
        ScanState target() {
            if (to == null) {
                throw Refused.invalid("to", "to is missing.", "Name one of the scan's availableTransitions.");
            }
            return to == ScanState.RUNNING ? ScanState.QUEUED : to;
        }
    }

    @PostMapping
    ResponseEntity<ScanAnswer> start(@RequestBody ScanBody body) {
        var scan = scans.start(body.toNewScan());
        return ResponseEntity.created(URI.create("/api/v1/scans/" + scan.id()))
                .eTag(Versions.etag(scan.version()))
                .body(ScanAnswer.of(scan));
    }

    @GetMapping
    Listing<ScanAnswer> list(
            @RequestParam(required = false) @Nullable String keyspace,
            @RequestParam(required = false) @Nullable Set<ScanState> state,
            @RequestParam(required = false) @Nullable ScanKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, sort, ScanFilter.SORTABLE);
        var filter = new ScanFilter(keyspace, state == null ? Set.of() : state, kind, q);
        var found = scans.page(filter, page.sort(), page.offset(), page.limit());
        return page.listing(found.stream().map(ScanAnswer::of).toList(), scans.count(filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<ScanAnswer> one(@PathVariable String id) {
        return answer(scans.scan(ScanId.of(id)));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<ScanAnswer> move(
            @PathVariable String id,
            @RequestBody MoveBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var basedOn = ifMatch == null ? null : Long.valueOf(Versions.required(ifMatch));
        return answer(scans.move(ScanId.of(id), body.target(), body.reason(), basedOn));
    }

    @GetMapping("/{id}/coverage")
    CoverageAnswer coverage(@PathVariable String id) {
        return CoverageAnswer.of(scans.coverage(ScanId.of(id)));
    }

    /** What the sampled keys of each family look like. */
    @GetMapping("/{id}/families")
    Listing<Observed> families(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(scans.observed(scans.scan(ScanId.of(id)).id()));
    }

    private static ResponseEntity<ScanAnswer> answer(Scan scan) {
        return ResponseEntity.ok().eTag(Versions.etag(scan.version())).body(ScanAnswer.of(scan));
    }
}
