package dev.keyward.standard.ui;

import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What every page of the standards needs. */
@Component
record StandardDesk(Standards standards, Ownership ownership, Fleet fleet, CurrentActor reader, InstantSource clock) {
    boolean mayWrite() {
        return reader.has(Role.PLATFORM_ADMIN);
    }

    Instant now() {
        return clock.instant();
    }
}
