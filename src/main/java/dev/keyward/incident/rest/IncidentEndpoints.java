package dev.keyward.incident.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.When;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/incidents}: the same verbs as the pages, by the same front doors. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentEndpoints {
    private final Incidents incidents;
    private final IncidentFacts facts;
    private final IncidentReads reads;

    IncidentEndpoints(Incidents incidents, IncidentFacts facts, IncidentReads reads) {
        this.incidents = incidents;
        this.facts = facts;
        this.reads = reads;
    }

    @GetMapping
    Listing<IncidentRow> list(
            @RequestParam(name = "class") @Nullable Set<IncidentClass> classes,
            @RequestParam @Nullable Set<IncidentState> state,
            @RequestParam @Nullable String family,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable Boolean drill,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort) {
        var page = PageRequest.of(limit, cursor, sort, IncidentReads.SORTABLE);
        var filter = new IncidentFilter(
                classes == null ? Set.of() : classes,
                state == null ? Set.of() : state,
                family == null ? null : new FamilyId(family),
                domain == null ? null : new DomainId(domain),
                drill,
                When.from("from", from),
                When.until("to", to),
                q);
        var rows = reads.page(filter, page.sort(), page.offset(), page.limit());
        return page.listing(rows.stream().map(IncidentRow::of).toList(), reads.count(filter));
    }

    @PostMapping
    ResponseEntity<IncidentAnswer> declare(@RequestBody Wanted.NewBody body) {
        var incident = incidents.declare(body.incident());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + incident.number()))
                .eTag(Versions.etag(incident.version()))
                .body(IncidentAnswer.of(incident, reads));
    }

    @GetMapping("/{number}")
    ResponseEntity<IncidentAnswer> show(@PathVariable String number) {
        return answer(reads.incident(IncidentNumber.of(number)));
    }

    @PatchMapping("/{number}")
    ResponseEntity<IncidentAnswer> change(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Wanted.ChangeBody body) {
        return answer(facts.amend(IncidentNumber.of(number), Versions.required(ifMatch), body.amendment()));
    }

    /** A move says what it does to whatever the incident is, so If-Match is welcome but not required. */
    @PostMapping("/{number}/transitions")
    ResponseEntity<IncidentAnswer> move(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Wanted.MoveBody body) {
        var basedOn = ifMatch == null ? null : (Long) Versions.required(ifMatch);
        return answer(
                incidents.move(IncidentNumber.of(number), basedOn, new Move(body.to(), body.reason(), body.at())));
    }

    @PostMapping("/{number}/acknowledgement")
    ResponseEntity<IncidentAnswer> acknowledge(@PathVariable String number) {
        return answer(incidents.acknowledge(IncidentNumber.of(number)));
    }

    /** Open incidents that may have the same cause. */
    @GetMapping("/{number}/duplicates")
    List<IncidentRow> duplicates(@PathVariable String number) {
        return facts.lookalikes(reads.incident(IncidentNumber.of(number))).stream()
                .map(IncidentRow::of)
                .toList();
    }

    @PostMapping("/{number}/merge")
    ResponseEntity<IncidentAnswer> merge(@PathVariable String number, @RequestBody Wanted.MergeBody body) {
        return answer(facts.merge(IncidentNumber.of(number), IncidentNumber.of(Integer.toString(body.into()))));
    }

    private ResponseEntity<IncidentAnswer> answer(Incident incident) {
        return ResponseEntity.ok().eTag(Versions.etag(incident.version())).body(IncidentAnswer.of(incident, reads));
    }
}
