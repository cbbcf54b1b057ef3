package dev.keyward.gate.rest;

import dev.keyward.gate.Gate;
import dev.keyward.gate.Ruling;
import dev.keyward.gate.freeze.Verdict.Decision;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GateController {
    private final Gate gate;

    GateController(Gate gate) {
        this.gate = gate;
    }

    record Answer(
            FamilyId family, Decision decision, List<String> reasons, List<String> warnings, Instant evaluatedAt) {
        static Answer of(Ruling ruling) {
            var verdict = ruling.verdict();
            return new Answer(
                    ruling.family(), verdict.decision(), verdict.reasons(), verdict.warnings(), ruling.evaluatedAt());
        }
    }

    /** Answers 200 with ALLOW or DENY; a pipeline stops on DENY and on anything else that is not ALLOW. */
    @GetMapping("/api/v1/gates/rollout")
    Answer rollout(@RequestParam String family, @RequestParam @Nullable Instant since) {
        return Answer.of(gate.rollout(new FamilyId(family), since));
    }
}
