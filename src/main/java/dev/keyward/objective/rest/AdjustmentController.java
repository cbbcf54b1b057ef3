package dev.keyward.objective.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.AdjustmentId;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.NewAdjustment;
import dev.keyward.registry.FamilyId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say about budgets. */
@RestController
@RequestMapping("/api/v1")
class AdjustmentController {
    private final Adjustments adjustments;

    AdjustmentController(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    record Wanted(
            Adjustment.@Nullable Kind kind,
            @Nullable String region,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String reason) {}

    /** What becomes of a request. */
    enum Answer {
        APPROVE,
        REJECT,
        WITHDRAW
    }

    record Said(@Nullable Answer decision, @Nullable String comment) {}

    @GetMapping("/families/{name}/slo/adjustments")
    List<Adjustment> list(@PathVariable String name) {
        return adjustments.of(new FamilyId(name));
    }

    @PostMapping("/families/{name}/slo/adjustments")
    ResponseEntity<Adjustment> request(@PathVariable String name, @RequestBody Wanted wanted) {
        var saved = adjustments.request(
                new FamilyId(name),
                new NewAdjustment(
                        given("kind", wanted.kind()),
                        wanted.region(),
                        given("from", wanted.from()),
                        wanted.to(),
                        Objects.requireNonNullElse(wanted.reason(), "")));
        return ResponseEntity.created(URI.create("/api/v1/slo-adjustments/" + saved.id()))
                .body(saved);
    }

    @GetMapping("/slo-adjustments/{id}")
    Adjustment show(@PathVariable String id) {
        return adjustments.adjustment(AdjustmentId.of(id));
    }

    @PostMapping("/slo-adjustments/{id}/decisions")
    Adjustment decide(@PathVariable String id, @RequestBody Said said) {
        var answer = given("decision", said.decision());
        return answer == Answer.WITHDRAW
                ? adjustments.withdraw(AdjustmentId.of(id))
                : adjustments.decide(
                        AdjustmentId.of(id), answer == Answer.APPROVE, Objects.requireNonNullElse(said.comment(), ""));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
