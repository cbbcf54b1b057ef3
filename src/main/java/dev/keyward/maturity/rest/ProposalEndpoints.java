package dev.keyward.maturity.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.ProposalId;
import dev.keyward.maturity.ProposalState;
import dev.keyward.maturity.RulesetProposals;
import dev.keyward.maturity.criteria.Ruleset;
import java.net.URI;
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

/** Proposed rulesets: two people make a version. */
@RestController
@RequestMapping("/api/v1/maturity/rulesets/proposals")
class ProposalEndpoints {
    private final RulesetProposals proposals;

    ProposalEndpoints(RulesetProposals proposals) {
        this.proposals = proposals;
    }

    /** @param basedOn the version that was read; another one in force is stale */
    record Proposed(int basedOn, Ruleset rules, String reason) {}

    enum Choice {
        APPROVE,
        REJECT
    }

    record Decision(Choice decision, @Nullable String comment) {}

    record Move(ProposalState to, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<ProposalAnswer> propose(@RequestBody Proposed body) {
        var asked = proposals.propose(body.basedOn(), body.rules(), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/maturity/rulesets/proposals/" + asked.id()))
                .body(ProposalAnswer.of(asked));
    }

    /** Those that wait first. */
    @GetMapping
    Listing<ProposalAnswer> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(proposals.all().stream().map(ProposalAnswer::of).toList());
    }

    @GetMapping("/{id}")
    ProposalAnswer show(@PathVariable String id) {
        return ProposalAnswer.of(proposals.proposal(ProposalId.of(id)));
    }

    @PostMapping("/{id}/decisions")
    ProposalAnswer decide(@PathVariable String id, @RequestBody Decision body) {
        var words = Objects.requireNonNullElse(body.comment(), "");
        return ProposalAnswer.of(proposals.decide(ProposalId.of(id), body.decision() == Choice.APPROVE, words));
    }

    @PostMapping("/{id}/transitions")
    ProposalAnswer move(@PathVariable String id, @RequestBody Move body) {
        if (body.to() != ProposalState.WITHDRAWN) {
            throw Refused.wrongState(
                    "A proposal is moved to WITHDRAWN only.", "Approve or reject it by POST to its decisions.");
        }
        return ProposalAnswer.of(proposals.withdraw(ProposalId.of(id), Objects.requireNonNullElse(body.reason(), "")));
    }
}
