package dev.keyward.drill.ui;

import dev.keyward.drill.DrillReads;
import dev.keyward.drill.Drills;
import dev.keyward.ownership.Ownership;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.Runbooks;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of drills work with. */
@Component
record DrillDesk(
        Drills drills,
        DrillReads reads,
        Registry registry,
        Runbooks runbooks,
        ActionItems actions,
        Ownership ownership,
        CurrentActor reader,
        InstantSource clock) {
    static final String BARRED =
            "Domain editors, incident commanders, purge operators and platform admins drill. A platform admin grants"
                    + " these roles under Accounts.";

    boolean mayDrill() {
        return Stream.of(Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN)
                .anyMatch(reader::has);
    }

    Instant now() {
        return clock.instant();
    }
}
