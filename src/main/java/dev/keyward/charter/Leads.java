package dev.keyward.charter;

import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member.Standing;
import dev.keyward.ownership.TeamId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for a team: the leads of those that are at work. */
@Component
class Leads {
    private final Ownership ownership;
    private final Staffing staffing;

    Leads(Ownership ownership, Staffing staffing) {
        this.ownership = ownership;
        this.staffing = staffing;
    }

    /** The active teams that somebody leads, by name. */
    List<TeamId> ledBy(String person) {
        return ownership.teamsOf(person).stream()
                .map(staffing::of)
                .flatMap(Optional::stream)
                .map(Staffing.Staff::team)
                .filter(team -> team.status() == Team.Status.ACTIVE && leads(person, team))
                .map(Team::name)
                .toList();
    }

    static boolean leads(String person, Team team) {
        return team.members().contains(new Team.Member(person, Standing.LEAD));
    }
}
