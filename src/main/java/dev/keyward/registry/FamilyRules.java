package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.life.Act;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what to a family, and which changes are none. Each method lets it pass or refuses. */
@Component
class FamilyRules {
    private final Ownership ownership;
    private final Fleet fleet;
    private final CurrentActor current;

    FamilyRules(Ownership ownership, Fleet fleet, CurrentActor current) {
        this.ownership = ownership;
        this.fleet = fleet;
        this.current = current;
    }

    boolean answersFor(TeamId owner) {
        return current.has(Role.PLATFORM_ADMIN)
                || ownership.isMember(current.actor().name(), owner);
    }

    void requireOwnTeam(TeamId owner) {
        if (!answersFor(owner)) {
            throw notOurs(owner);
        }
    }

    static Refused notOurs(TeamId owner) {
        return Refused.forbidden(
                "Only members of %s may change its families.".formatted(owner),
                "Ask somebody of %s, or a platform admin to add you to it.".formatted(owner));
    }

    /** The state allows the act, and whoever acts stands on the right side of it. */
    void require(Act act, Family family) {
        if (!current.has(act.role())) {
            throw Refused.forbidden(
                    "That takes the role %s.".formatted(act.role().label()),
                    "Ask somebody who holds it, or a platform admin to grant it.");
        }
        if (!act.fits(family.state())) {
            throw Refused.wrongState(
                    "%s is %s.".formatted(family.name(), family.state()), Act.whatNext(family.state()));
        }
        if (act.duty() == Act.Duty.OWNER) {
            requireOwnTeam(family.owner());
        }
    }

    /** I1: nobody decides about what they asked for. */
    void requireSomebodyElse(String requester) {
        if (current.actor().name().equals(requester)) {
            throw Refused.forbidden(
                    "You asked for this, so somebody else has to decide.", "Ask another domain approver.");
        }
    }

    /** I1 again: who worded the manifest asked for it too, whoever submitted it. */
    void requireNotTheWriter(Family family) {
        if (current.actor().name().equals(family.writtenBy())) {
            throw Refused.forbidden(
                    "You wrote this manifest, so somebody else has to approve it.", "Ask another domain approver.");
        }
    }

    void requireKeyspace(String keyspace) {
        if (fleet.keyspace(keyspace).isEmpty()) {
            throw Refused.unknown("keyspace", keyspace);
        }
    }

    /** Template, domain and keyspace of a live family are not edited: they are the keys themselves. */
    List<Finding> reshaped(Family before, FamilySpec spec) {
        var findings = new ArrayList<Finding>();
        if (!before.template().text().equals(spec.template())) {
            findings.add(Finding.error(
                    "KT019",
                    "template",
                    "The template of a live family does not change. Add a template version instead."));
        }
        if (!before.domain().equals(spec.domain())) {
            findings.add(Finding.error("KT019", "domain", "The domain is the first segment of the keys; it stays."));
        }
        if (!before.keyspace().equals(spec.keyspace())) {
            findings.add(Finding.error(
                    "KT019", "keyspace", "The keys live in '%s'; that stays.".formatted(before.keyspace())));
        }
        return findings;
    }

    /** The name stays for ever, and the owner changes by a transfer. */
    List<Finding> renamed(Family before, FamilySpec spec) {
        var findings = new ArrayList<Finding>();
        if (spec.name() != null && !before.name().equals(spec.name())) {
            findings.add(Finding.error("NAME", "name", "A family keeps its name for ever."));
        }
        if (!before.owner().equals(spec.owner()) && !current.has(Role.PLATFORM_ADMIN)) {
            findings.add(Finding.error("OD11", "owner", "Only a platform admin hands a family to another team."));
        }
        return findings;
    }
}
