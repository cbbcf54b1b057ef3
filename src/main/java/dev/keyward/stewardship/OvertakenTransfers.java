package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.OwnerNamed;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdraws open transfers of families whose owner changed by another door: nothing is left to decide. */
@Component
class OvertakenTransfers {
    private final JdbcClient jdbc;
    private final OwnershipTransfers transfers;
    private final Audit audit;
    private final InstantSource clock;

    OvertakenTransfers(JdbcClient jdbc, OwnershipTransfers transfers, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.audit = audit;
        this.clock = clock;
    }

    private record Moved(FamilyId family, TeamId owner) {}

    /** Few transfers are open, whereas an import names the owners of thousands. */
    @EventListener
    void on(OwnerNamed named) {
        var names = Set.copyOf(named.families());
        jdbc
                .sql("""
                select f.name, f.owner from ownership_transfer t join family f on f.name = t.open_family
                where f.owner <> t.from_team order by f.name""")
                .query((row, n) -> new Moved(new FamilyId(row.getString("name")), new TeamId(row.getString("owner"))))
                .list()
                .stream()
                .filter(moved -> names.contains(moved.family()))
                .forEach(this::withdraw);
    }

    private void withdraw(Moved moved) {
        transfers.findByOpenFamily(moved.family()).ifPresent(open -> {
            var why = "The owner was changed without it, to %s.".formatted(moved.owner());
            var after = transfers.save(open.closed(Decision.WITHDRAW, Actor.SYSTEM.name(), clock.instant(), why));
            audit.recordAs(
                    Actor.SYSTEM,
                    "transfer.withdrawn",
                    after.subject(),
                    TransferRules.facts(open),
                    TransferRules.facts(after),
                    after.remark());
        });
    }
}
