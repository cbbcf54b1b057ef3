package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner of each family as both sides agreed to it. One that differs from the register changed silently (OD11). */
@Component
class KnownOwners {
    private final JdbcClient jdbc;

    KnownOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param silent whether it came to be without a transfer and was not attested since */
    record Known(TeamId owner, Instant since, boolean silent) {}

    /** What is known of a family, compared with the owner the register names now. Writes nothing. */
    Known compared(FamilyId family, TeamId owner, Instant registeredAt, Instant now) {
        var known = of(family).orElse(new Known(owner, registeredAt, false));
        return known.owner().equals(owner) ? known : new Known(owner, now, true);
    }

    /** Writes down what the comparison finds. */
    void keep(FamilyId family, TeamId owner, Instant registeredAt, Instant now) {
        var stored = of(family);
        var found = compared(family, owner, registeredAt, now);
        if (stored.isEmpty()) {
            insert(family, found);
        } else if (!stored.get().equals(found)) {
            update(family, found);
        }
    }

    /** The owner is agreed: by an accepted transfer, or because it attested. */
    void agree(FamilyId family, TeamId owner, Instant at) {
        var agreed = new Known(owner, at, false);
        if (of(family).isEmpty()) {
            insert(family, agreed);
        } else {
            update(family, agreed);
        }
    }

    private Optional<Known> of(FamilyId family) {
        return jdbc.sql("select owner, since, silent from known_owner where family = ?")
                .param(family.text())
                .query((row, n) -> new Known(
                        new TeamId(row.getString("owner")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("silent")))
                .optional();
    }

    private void insert(FamilyId family, Known known) {
        jdbc.sql("insert into known_owner (family, owner, since, silent) values (?, ?, ?, ?)")
                .params(family.text(), known.owner().text(), known.since().atOffset(ZoneOffset.UTC), known.silent())
                .update();
    }

    private void update(FamilyId family, Known known) {
        jdbc.sql("update known_owner set owner = ?, since = ?, silent = ? where family = ?")
                .params(known.owner().text(), known.since().atOffset(ZoneOffset.UTC), known.silent(), family.text())
                .update();
    }
}
