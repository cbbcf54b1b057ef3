package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyFacts.Setting;
import dev.keyward.registry.lint.Rulebooks;
import java.util.Map;
import java.util.Optional;

/** The domains, teams and standards there are, read once for as many manifests as refer to them. */
record Known(Setting setting, Rulebooks books, Map<TeamId, Staff> teams) {

    boolean hasDomain(DomainId domain) {
        return setting.domains().containsKey(domain.text());
    }

    Optional<Team> team(TeamId name) {
        return Optional.ofNullable(teams.get(name)).map(Staff::team);
    }
}
