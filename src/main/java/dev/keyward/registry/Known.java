package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The domains and teams there are, read once for as many manifests as refer to them. */
record Known(Set<DomainId> domains, Map<TeamId, Staff> teams) {

    Optional<Team> team(TeamId name) {
        return Optional.ofNullable(teams.get(name)).map(Staff::team);
    }
}
