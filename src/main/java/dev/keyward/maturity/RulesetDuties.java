package dev.keyward.maturity;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposed rulesets wait for a reviewer or a platform admin who did not propose them. */
@Component
class RulesetDuties implements DutySource {
    private final ProposalRows proposals;
    private final CurrentActor current;

    RulesetDuties(ProposalRows proposals, CurrentActor current) {
        this.proposals = proposals;
        this.current = current;
    }

    @Override
    public String name() {
        return "rulesets";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return waiting(person).stream().limit(limit).map(RulesetDuties::duty).toList();
    }

    @Override
    public long count(String person) {
        return waiting(person).size();
    }

    private List<RulesetProposal> waiting(String person) {
        if (!current.has(Role.REVIEWER) && !current.has(Role.PLATFORM_ADMIN)) {
            return List.of();
        }
        return proposals.all().stream()
                .filter(one -> one.state() == ProposalState.PROPOSED)
                .filter(one -> !one.proposedBy().equals(person))
                .toList();
    }

    private static Duty duty(RulesetProposal one) {
        return new Duty(
                Duty.Kind.APPROVAL,
                "Decide on the proposed maturity ruleset",
                "%s: %s".formatted(one.proposedBy(), one.reason()),
                "scorecard/rulesets/" + one.id(),
                null,
                one.proposedAt());
    }
}
