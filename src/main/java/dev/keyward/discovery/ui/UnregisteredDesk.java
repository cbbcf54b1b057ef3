package dev.keyward.discovery.ui;

import dev.keyward.discovery.UnknownVersions;
import dev.keyward.discovery.Unregistered;
import dev.keyward.manifest.Exports;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The services that the page of unregistered patterns speaks to, and who reads. */
@Component
record UnregisteredDesk(
        Unregistered unregistered,
        UnknownVersions versions,
        Exports exports,
        Ownership ownership,
        Fleet fleet,
        CurrentActor reader,
        InstantSource clock) {

    boolean mayDraft() {
        return reader.has(Role.DOMAIN_EDITOR);
    }

    List<DomainId> domains() {
        return ownership.domains().stream().map(Domain::name).toList();
    }

    /** The teams that the reader may draft for, their own first. */
    List<TeamId> owners() {
        return reader.has(Role.PLATFORM_ADMIN)
                ? ownership.teams().stream().map(Team::name).toList()
                : mine();
    }

    List<TeamId> mine() {
        return ownership.teamsOf(reader.actor().name());
    }
}
