package dev.keyward.stewardship;

import dev.keyward.access.RoleHolders;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.Role;
import dev.keyward.stewardship.chain.Bench;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who could decide at this moment, as the teams and accounts are. */
@Component
class LiveBench implements Bench {
    private final Staffing staffing;
    private final RoleHolders holders;

    LiveBench(Staffing staffing, RoleHolders holders) {
        this.staffing = staffing;
        this.holders = holders;
    }

    @Override
    public Set<String> of(TeamId team) {
        return staffing.of(team)
                .filter(Staffing.Staff::isAble)
                .map(Staffing.Staff::active)
                .orElse(Set.of());
    }

    @Override
    public Set<String> platform() {
        var people = new HashSet<>(holders.of(Role.PLATFORM_ADMIN));
        staffing.platform().forEach(team -> people.addAll(of(team)));
        return people;
    }
}
