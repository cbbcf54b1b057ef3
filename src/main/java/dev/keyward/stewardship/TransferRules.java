package dev.keyward.stewardship;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.Family;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.chain.Chain;
import dev.keyward.stewardship.chain.Step;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may ask for a transfer and who may decide it. Each method lets it pass or refuses and says whom to ask. */
@Component
class TransferRules {
    private final Ownership ownership;
    private final AnsweredFamilies families;
    private final LiveBench bench;
    private final CurrentActor current;

    TransferRules(Ownership ownership, AnsweredFamilies families, LiveBench bench, CurrentActor current) {
        this.ownership = ownership;
        this.families = families;
        this.bench = bench;
        this.current = current;
    }

    /** An offer takes a member of the owner, a claim one of the team that claims; a platform admin may ask for both. */
    void requireMayOpen(Family family, NewTransfer wanted) {
        var to = ownership.team(wanted.toTeam());
        if (to.name().equals(family.owner())) {
            throw Refused.invalid("toTeam", "%s owns it already.".formatted(to.name()), "Pick another team.");
        }
        if (families.one(family.name()).isEmpty()) {
            throw Refused.wrongState(
                    "%s has come to its end.".formatted(family.name()), "Only a family with a future changes hands.");
        }
        if (bench.of(to.name()).isEmpty()) {
            throw Refused.invalid(
                    "toTeam",
                    "Nobody in %s can act, so it can own nothing.".formatted(to.name()),
                    "Pick a team that is at work, or have people added to it.");
        }
        var asking = wanted.kind() == Kind.OFFER ? family.owner() : to.name();
        if (!current.has(Role.PLATFORM_ADMIN) && !isMember(asking)) {
            throw Refused.forbidden(
                    wanted.kind() == Kind.OFFER
                            ? "Only %s can offer its family.".formatted(asking)
                            : "Only somebody of %s can claim a family for it.".formatted(asking),
                    "Ask somebody of %s.".formatted(asking));
        }
    }

    /** Somebody besides the one who asks must be able to decide, or it would wait for ever. */
    void requireADecider(Chain chain, String requester) {
        if (chain.deciders(bench, requester).isEmpty()) {
            throw Refused.wrongState(
                    "Nobody but you could decide it.",
                    "Make somebody else a platform admin, or add people to a platform team.");
        }
    }

    void requireMayDecide(OwnershipTransfer transfer, Decision decision) {
        if (transfer.state().isOpen() && !mine(transfer).contains(decision)) {
            throw decision == Decision.WITHDRAW
                    ? Refused.forbidden(
                            "Only whoever asked, or their team, takes it back.",
                            "Ask %s.".formatted(transfer.requestedBy()))
                    : Refused.forbidden(
                            "It is for %s to decide, and never for who asked."
                                    .formatted(who(transfer.chain().current())),
                            "Ask one of: %s."
                                    .formatted(String.join(
                                            ", ",
                                            transfer.chain().deciders(bench, transfer.requestedBy()).stream()
                                                    .sorted()
                                                    .limit(10)
                                                    .toList())));
        }
    }

    Transfer read(OwnershipTransfer stored) {
        var open = stored.state().isOpen();
        return Transfer.of(
                stored,
                open ? stored.chain().deciders(bench, stored.requestedBy()) : Set.of(),
                open ? mine(stored) : EnumSet.noneOf(Decision.class));
    }

    private Set<Decision> mine(OwnershipTransfer transfer) {
        var mine = EnumSet.noneOf(Decision.class);
        var me = current.actor().name();
        if (transfer.chain().deciders(bench, transfer.requestedBy()).contains(me)) {
            mine.addAll(EnumSet.of(Decision.ACCEPT, Decision.DECLINE));
        }
        var asking = transfer.kind() == Kind.OFFER ? transfer.fromTeam() : transfer.toTeam();
        if (me.equals(transfer.requestedBy()) || isMember(asking)) {
            mine.add(Decision.WITHDRAW);
        }
        return mine;
    }

    private boolean isMember(TeamId team) {
        return ownership.isMember(current.actor().name(), team);
    }

    static String who(Step step) {
        var team = step.team();
        return team == null ? "the platform" : team.text();
    }

    static Map<String, Object> facts(OwnershipTransfer transfer) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("transfer", transfer.id().value());
        facts.put("kind", transfer.kind());
        facts.put("from", transfer.fromTeam());
        facts.put("to", transfer.toTeam());
        facts.put("state", transfer.state());
        facts.put("turn", who(transfer.chain().current()));
        return facts;
    }
}
