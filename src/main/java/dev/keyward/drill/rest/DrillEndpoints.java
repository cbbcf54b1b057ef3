package dev.keyward.drill.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillFilter;
import dev.keyward.drill.DrillId;
import dev.keyward.drill.DrillReads;
import dev.keyward.drill.DrillState;
import dev.keyward.drill.DrilledDomain;
import dev.keyward.drill.Drills;
import dev.keyward.drill.NewDrill;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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

/** Planning, starting and reading drills. What happens in one goes through the endpoints of its incident. */
@RestController
@RequestMapping("/api/v1/drills")
class DrillEndpoints {
    private final Drills drills;
    private final DrillReads reads;

    DrillEndpoints(Drills drills, DrillReads reads) {
        this.drills = drills;
        this.reads = reads;
    }

    record Move(DrillState to, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<DrillAnswer> plan(@RequestBody NewDrill wanted) {
        var planned = drills.plan(wanted);
        return ResponseEntity.created(URI.create("/api/v1/drills/" + planned.id()))
                .eTag(Versions.etag(planned.version()))
                .body(DrillAnswer.of(planned));
    }

    @GetMapping
    Listing<DrillAnswer> list(
            @RequestParam @Nullable DrillState state,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String family,
            @RequestParam @Nullable String runbook,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var filter = new DrillFilter(
                state,
                domain == null ? null : new DomainId(domain),
                family == null ? null : new FamilyId(family),
                runbook == null ? null : new RunbookId(runbook),
                q);
        var page = PageRequest.of(limit, cursor, null, List.of());
        var found = reads.page(filter, page.offset(), page.limit());
        return page.listing(found.stream().map(DrillAnswer::of).toList(), reads.count(filter));
    }

    /** Domains by when each was last drilled; those that never were first. */
    @GetMapping("/domains")
    Listing<DrilledDomain> domains(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(reads.domains());
    }

    @GetMapping("/{id}")
    ResponseEntity<DrillAnswer> show(@PathVariable String id) {
        return answer(reads.drill(DrillId.of(id)));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<DrillAnswer> move(
            @PathVariable String id,
            @RequestBody Move body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var known = reads.drill(DrillId.of(id));
        var basedOn = ifMatch == null ? known.version() : Versions.required(ifMatch);
        return answer(
                switch (body.to()) {
                    case RUNNING -> drills.start(known.id(), basedOn);
                    case CANCELLED -> drills.cancel(known.id(), basedOn, Objects.requireNonNullElse(body.reason(), ""));
                    case PLANNED, DONE ->
                        throw Refused.wrongState(
                                "A drill is moved to RUNNING or CANCELLED.",
                                "It is done when its incident is resolved.");
                });
    }

    private static ResponseEntity<DrillAnswer> answer(Drill drill) {
        return ResponseEntity.ok().eTag(Versions.etag(drill.version())).body(DrillAnswer.of(drill));
    }
}
