package dev.keyward.finding.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.finding.NewWaiver;
import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverId;
import dev.keyward.finding.WaiverState;
import dev.keyward.finding.Waivers;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class WaiverEndpoints {
    private final Waivers waivers;
    private final InstantSource clock;

    WaiverEndpoints(Waivers waivers, InstantSource clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    /** What somebody may decide. */
    enum Choice {
        APPROVE,
        DENY
    }

    record Decision(Choice decision, @Nullable String comment) {}

    record Move(WaiverState to, @Nullable String reason) {}

    @PostMapping("/families/{name}/waivers")
    ResponseEntity<WaiverAnswer> request(@PathVariable String name, @RequestBody NewWaiver wanted) {
        var waiver = waivers.request(new FamilyId(name), wanted);
        return ResponseEntity.created(URI.create("/api/v1/waivers/" + waiver.id()))
                .eTag(Versions.etag(waiver.version()))
                .body(WaiverAnswer.of(waiver, clock.instant()));
    }

    @GetMapping("/families/{name}/waivers")
    Listing<WaiverAnswer> of(
            @PathVariable String name, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return listed(waivers.of(new FamilyId(name)), limit, cursor);
    }

    @GetMapping("/waivers")
    Listing<WaiverAnswer> list(
            @RequestParam @Nullable WaiverState state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return listed(waivers.in(state == null ? WaiverState.REQUESTED : state), limit, cursor);
    }

    @GetMapping("/waivers/{id}")
    ResponseEntity<WaiverAnswer> show(@PathVariable String id) {
        return answer(waivers.waiver(WaiverId.of(id)));
    }

    @PostMapping("/waivers/{id}/decisions")
    ResponseEntity<WaiverAnswer> decide(@PathVariable String id, @RequestBody Decision body) {
        return answer(waivers.decide(
                WaiverId.of(id), body.decision() == Choice.APPROVE, Objects.requireNonNullElse(body.comment(), "")));
    }

    @PostMapping("/waivers/{id}/transitions")
    ResponseEntity<WaiverAnswer> move(@PathVariable String id, @RequestBody Move body) {
        var reason = Objects.requireNonNullElse(body.reason(), "");
        return switch (body.to()) {
            case REVOKED -> answer(waivers.revoke(WaiverId.of(id), reason));
            case WITHDRAWN -> answer(waivers.withdraw(WaiverId.of(id), reason));
            case REQUESTED, APPROVED, DENIED, EXPIRED ->
                throw Refused.wrongState(
                        "A waiver is moved to REVOKED or WITHDRAWN only.",
                        "Approve or deny it by POST to its decisions.");
        };
    }

    private Listing<WaiverAnswer> listed(List<Waiver> all, @Nullable Integer limit, @Nullable String cursor) {
        var now = clock.instant();
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(all.stream().map(waiver -> WaiverAnswer.of(waiver, now)).toList());
    }

    private ResponseEntity<WaiverAnswer> answer(Waiver waiver) {
        return ResponseEntity.ok().eTag(Versions.etag(waiver.version())).body(WaiverAnswer.of(waiver, clock.instant()));
    }
}
