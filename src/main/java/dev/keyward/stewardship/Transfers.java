package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing a family over: its owner offers it or another team claims it, and somebody else agrees. */
@Service
public class Transfers {
    private final OwnershipTransfers transfers;
    private final TransferReads reads;
    private final TransferRules rules;
    private final Agreement agreement;
    private final LiveBench bench;
    private final Registry registry;
    private final Ownership ownership;
    private final Audit audit;
    private final CurrentActor current;
    private final InstantSource clock;

    Transfers(
            OwnershipTransfers transfers,
            TransferReads reads,
            TransferRules rules,
            Agreement agreement,
            LiveBench bench,
            Registry registry,
            Ownership ownership,
            Audit audit,
            CurrentActor current,
            InstantSource clock) {
        this.transfers = transfers;
        this.reads = reads;
        this.rules = rules;
        this.agreement = agreement;
        this.bench = bench;
        this.registry = registry;
        this.ownership = ownership;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Asks. A step of the chain that nobody could take is passed over at once. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
    public Transfer open(FamilyId name, NewTransfer wanted) {
        var family = registry.family(name);
        rules.requireMayOpen(family, wanted);
        var now = clock.instant();
        var person = current.actor().name();
        var chain = wanted.kind()
                .chain(family.owner(), wanted.toTeam(), steward(family))
                .at(now, bench, person, Ruleset.DEFAULT.turn());
        rules.requireADecider(chain, person);
        var id = new TransferId(Identifier.next(now.toEpochMilli()));
        var opened = inserted(OwnershipTransfer.opened(id, name, family.owner(), wanted, chain, person, now));
        audit.record("transfer.requested", opened.subject(), null, TransferRules.facts(opened), opened.reason());
        return rules.read(opened);
    }

    /**
     * Accepts, declines or withdraws it.
     *
     * @param basedOn the version the caller read, another one is refused as stale; null takes it as it is
     */
    @Transactional
    @SignedIn
    public Transfer decide(TransferId id, @Nullable Long basedOn, Decision decision, @Nullable String comment) {
        var before = stored(id);
        if (basedOn != null && before.version() != basedOn) {
            throw Refused.stale("The transfer of " + before.family());
        }
        rules.requireMayDecide(before, decision);
        var remark = comment == null || comment.isBlank() ? null : Reason.given("comment", comment);
        var after = transfers.save(before.closed(decision, current.actor().name(), clock.instant(), remark));
        if (decision == Decision.ACCEPT) {
            agreement.take(after);
        }
        audit.record(
                "transfer." + after.state().name().toLowerCase(java.util.Locale.ROOT),
                after.subject(),
                TransferRules.facts(before),
                TransferRules.facts(after),
                remark);
        return rules.read(after);
    }

    @SignedIn
    public Transfer transfer(TransferId id) {
        return rules.read(stored(id));
    }

    /** The one that is under way for a family. */
    @SignedIn
    public Optional<Transfer> openFor(FamilyId family) {
        return transfers.findByOpenFamily(family).map(rules::read);
    }

    /** Open ones first, by the end of their turn; then the latest. */
    @SignedIn
    public List<Transfer> page(TransferFilter filter, long offset, int limit) {
        return reads.page(filter, offset, limit).stream()
                .map(id -> rules.read(stored(id)))
                .toList();
    }

    @SignedIn
    public long count(TransferFilter filter) {
        return reads.count(filter);
    }

    private dev.keyward.ownership.TeamId steward(Family family) {
        return ownership.domain(family.domain()).steward();
    }

    private OwnershipTransfer stored(TransferId id) {
        return transfers.findById(id).orElseThrow(() -> Refused.unknown("transfer", id.toString()));
    }

    private OwnershipTransfer inserted(OwnershipTransfer transfer) {
        var open = transfers.findByOpenFamily(transfer.family());
        if (open.isPresent()) {
            throw alreadyOpen(transfer.family());
        }
        try {
            return transfers.save(transfer);
        } catch (DuplicateKeyException race) {
            throw alreadyOpen(transfer.family());
        }
    }

    private static Refused alreadyOpen(FamilyId family) {
        return Refused.wrongState(
                "A transfer of %s is under way already.".formatted(family),
                "Decide or withdraw that one first; it is on the family's page.");
    }
}
