package dev.keyward.postmortem.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionId;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.NewAction;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.registry.FamilyId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

/** Action items: of one incident, and of all. */
@RestController
@RequestMapping("/api/v1")
class ActionEndpoints {
    private final ActionItems actions;
    private final IncidentReads incidents;
    private final InstantSource clock;

    ActionEndpoints(ActionItems actions, IncidentReads incidents, InstantSource clock) {
        this.actions = actions;
        this.incidents = incidents;
        this.clock = clock;
    }

    record Said(
            @Nullable String title,
            @Nullable String details,
            @Nullable TeamId ownerTeam,
            @Nullable Instant dueAt) {}

    record Move(@Nullable ActionState to, @Nullable String remark) {}

    @GetMapping("/incidents/{number}/actions")
    Listing<ActionAnswer> ofIncident(
            @PathVariable String number, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var incident = incidents.incident(IncidentNumber.of(number)).id();
        return page(new ActionFilter(Set.of(), null, incident, null), limit, cursor);
    }

    @PostMapping("/incidents/{number}/actions")
    ResponseEntity<ActionAnswer> add(@PathVariable String number, @RequestBody Said said) {
        var incident = incidents.incident(IncidentNumber.of(number));
        var added = actions.add(wanted(said, incident.drill() ? Origin.DRILL : Origin.INCIDENT, incident.id(), null));
        return ResponseEntity.created(URI.create("/api/v1/actions/" + added.id()))
                .eTag(Versions.etag(added.version()))
                .body(ActionAnswer.of(added, clock.instant()));
    }

    /** Worst first: what waits before what has ended, the longest overdue first. */
    @GetMapping("/actions")
    Listing<ActionAnswer> list(
            @RequestParam @Nullable Set<ActionState> state,
            @RequestParam @Nullable TeamId team,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return page(new ActionFilter(state == null ? Set.of() : state, team, null, q), limit, cursor);
    }

    @GetMapping("/actions/{id}")
    ResponseEntity<ActionAnswer> show(@PathVariable String id) {
        return answer(actions.one(ActionId.of(id)));
    }

    @PutMapping("/actions/{id}")
    ResponseEntity<ActionAnswer> edit(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Said said) {
        var before = actions.one(ActionId.of(id));
        var incident = before.incident() == null ? null : new IncidentNumber(before.incident());
        return answer(actions.edit(
                before.id(), Versions.required(ifMatch), wanted(said, before.origin(), incident, before.family())));
    }

    @PostMapping("/actions/{id}/transitions")
    ResponseEntity<ActionAnswer> move(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        return answer(actions.move(ActionId.of(id), Versions.required(ifMatch), given("to", move.to()), move.remark()));
    }

    private Listing<ActionAnswer> page(ActionFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor, null, List.of());
        var now = clock.instant();
        var items = actions.page(filter, request.offset(), request.limit()).stream()
                .map(item -> ActionAnswer.of(item, now))
                .toList();
        return request.listing(items, actions.count(filter));
    }

    private ResponseEntity<ActionAnswer> answer(ActionItem item) {
        return ResponseEntity.ok().eTag(Versions.etag(item.version())).body(ActionAnswer.of(item, clock.instant()));
    }

    private static NewAction wanted(
            Said said, Origin origin, @Nullable IncidentNumber incident, @Nullable FamilyId family) {
        return new NewAction(
                origin,
                incident,
                family,
                given("title", said.title()),
                said.details(),
                given("ownerTeam", said.ownerTeam()),
                given("dueAt", said.dueAt()));
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
