package dev.keyward.maturity.ui;

import dev.keyward.ownership.Ownership;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The families that somebody's teams own, at most {@value #MOST} a team. */
@Component
record TeamFamilies(Registry registry, Ownership ownership) {
    static final int MOST = 500;

    List<FamilyId> of(String person) {
        return ownership.teamsOf(person).stream()
                .flatMap(
                        team -> registry.page(new FamilyFilter(null, null, team, null, null), "name", 0, MOST).stream())
                .map(dev.keyward.registry.FamilySummary::name)
                .toList();
    }
}
