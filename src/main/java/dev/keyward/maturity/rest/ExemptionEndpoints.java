package dev.keyward.maturity.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionId;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.NewExemption;
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
@RequestMapping("/api/v1/maturity/exemptions")
class ExemptionEndpoints {
    private final Exemptions exemptions;
    private final InstantSource clock;

    ExemptionEndpoints(Exemptions exemptions, InstantSource clock) {
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** What somebody may decide. */
    enum Choice {
        APPROVE,
        DENY
    }

    record Decision(Choice decision, @Nullable String comment) {}

    record Move(ExemptionState to, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<ExemptionAnswer> request(@RequestBody NewExemption wanted) {
        var asked = exemptions.request(wanted);
        return ResponseEntity.created(URI.create("/api/v1/maturity/exemptions/" + asked.id()))
                .eTag(Versions.etag(asked.version()))
                .body(ExemptionAnswer.of(asked, clock.instant()));
    }

    /** Those that hold, unless another state is asked for; the one that ends first first. */
    @GetMapping
    Listing<ExemptionAnswer> list(
            @RequestParam @Nullable ExemptionState state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var now = clock.instant();
        var all = exemptions.in(state == null ? ExemptionState.APPROVED : state);
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(all.stream().map(one -> ExemptionAnswer.of(one, now)).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<ExemptionAnswer> show(@PathVariable String id) {
        return answer(exemptions.exemption(ExemptionId.of(id)));
    }

    @PostMapping("/{id}/decisions")
    ResponseEntity<ExemptionAnswer> decide(@PathVariable String id, @RequestBody Decision body) {
        return answer(exemptions.decide(
                ExemptionId.of(id), body.decision() == Choice.APPROVE, Objects.requireNonNullElse(body.comment(), "")));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<ExemptionAnswer> move(@PathVariable String id, @RequestBody Move body) {
        if (body.to() != ExemptionState.REVOKED) {
            throw Refused.wrongState(
                    "An exemption is moved to REVOKED only.", "Approve or deny it by POST to its decisions.");
        }
        return answer(exemptions.revoke(ExemptionId.of(id), Objects.requireNonNullElse(body.reason(), "")));
    }

    private ResponseEntity<ExemptionAnswer> answer(Exemption one) {
        return ResponseEntity.ok().eTag(Versions.etag(one.version())).body(ExemptionAnswer.of(one, clock.instant()));
    }
}
