package dev.keyward.registry;

import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom to call about the keys of a family. */
@Component
class KeyContacts {
    private final Families families;
    private final Ownership ownership;

    KeyContacts(Families families, Ownership ownership) {
        this.families = families;
        this.ownership = ownership;
    }

    /** Families whose stored manifest cannot be found are left out. */
    List<KeyContact> of(List<FamilyId> names) {
        return names.stream()
                .flatMap(name -> families.findById(name).stream())
                .map(this::contact)
                .toList();
    }

    private KeyContact contact(Family family) {
        var owner = ownership.team(family.owner());
        var invalidator = ownership.team(family.spec().invalidatedBy());
        return new KeyContact(
                family.name(),
                owner.name(),
                owner.escalationChannel(),
                leads(owner),
                invalidator.name(),
                invalidator.escalationChannel(),
                ownership.domain(family.domain()).steward(),
                family.spec().runbook());
    }

    private static List<String> leads(Team team) {
        return team.members().stream()
                .filter(member -> member.standing() == Member.Standing.LEAD)
                .map(Member::person)
                .sorted()
                .toList();
    }
}
