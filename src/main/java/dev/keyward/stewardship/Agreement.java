package dev.keyward.stewardship;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.OwnerChange;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What an accepted transfer brings about, in the transaction that accepts it. */
@Component
class Agreement {
    private final AnsweredFamilies families;
    private final Staffing staffing;
    private final KnownOwners owners;
    private final OwnerChange change;

    Agreement(AnsweredFamilies families, Staffing staffing, KnownOwners owners, OwnerChange change) {
        this.families = families;
        this.staffing = staffing;
        this.owners = owners;
        this.change = change;
    }

    void take(OwnershipTransfer accepted) {
        staffing.requireActive(accepted.toTeam());
        var family = families.one(accepted.family())
                .orElseThrow(() -> Refused.wrongState(
                        "%s has come to its end.".formatted(accepted.family()), "Withdraw the transfer."));
        if (!family.owner().equals(accepted.fromTeam())) {
            throw Refused.wrongState(
                    "%s belongs to %s by now.".formatted(family.name(), family.owner()),
                    "Withdraw the transfer and open another one.");
        }
        owners.agree(accepted.family(), accepted.toTeam(), Objects.requireNonNull(accepted.decidedAt()));
        change.handOver(accepted.family(), accepted.toTeam(), accepted.remark());
    }
}
