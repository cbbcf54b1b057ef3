package dev.keyward.stewardship;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.DriftMarks.Mark;
import dev.keyward.registry.FamilyId;
import java.util.List;

/** A family in the list of drift, with the rules that speak against it, the weightiest first. */
public record DriftRow(FamilyId family, DomainId domain, TeamId owner, Mark mark, List<String> rules) {
    DriftRow because(List<String> causes) {
        return new DriftRow(family, domain, owner, mark, causes);
    }
}
