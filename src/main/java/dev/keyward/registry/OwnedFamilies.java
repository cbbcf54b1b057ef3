package dev.keyward.registry;

import dev.keyward.ownership.TeamDependents;
import dev.keyward.ownership.TeamId;
import java.util.List;
import org.springframework.stereotype.Component;

/** A team that owns or invalidates families cannot go before they are in other hands (domain.md I2). */
@Component
class OwnedFamilies implements TeamDependents {
    private final AnsweredFamilies families;

    OwnedFamilies(AnsweredFamilies families) {
        this.families = families;
    }

    @Override
    public List<Dependent> on(TeamId team) {
        return families.of(team).stream()
                .map(family -> new Dependent(
                        family.owner().equals(team)
                                ? "It owns the family %s.".formatted(family.name())
                                : "It invalidates the family %s.".formatted(family.name()),
                        family.name().text(),
                        "families/" + family.name()))
                .toList();
    }
}
