package dev.keyward.incident;

import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does what in an incident: people take a role and give it back, each with a line in the timeline. */
@Service
public class IncidentRoles {
    private final IncidentBook book;
    private final HeldRoles roles;
    private final Timeline timeline;
    private final CurrentActor current;

    IncidentRoles(IncidentBook book, HeldRoles roles, Timeline timeline, CurrentActor current) {
        this.book = book;
        this.roles = roles;
        this.timeline = timeline;
        this.current = current;
    }

    /** Takes a role. There is one commander: whoever takes that role relieves the one before. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public List<HeldRole> assume(IncidentNumber number, IncidentDuty duty) {
        var incident = book.open(number, null);
        var me = current.actor().name();
        requireMayTake(number, duty, me);
        var now = book.now();
        if (duty == IncidentDuty.INCIDENT_COMMANDER) {
            relieve(number, now);
        }
        roles.assume(number, me, duty, now);
        book.record("role-assumed", incident, Map.of("person", me, "role", duty));
        timeline.say(number, EntryKind.ROLE, "%s is %s now.".formatted(me, lower(duty)), now);
        return roles.all(number);
    }

    /** Gives a role back. A commander may also take one from somebody else. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public List<HeldRole> renounce(IncidentNumber number, String person, IncidentDuty duty) {
        var incident = book.open(number, null);
        if (!person.equals(current.actor().name()) && !current.has(Role.INCIDENT_COMMANDER)) {
            throw Refused.forbidden(
                    "Only commanders take a role from somebody else.", "Ask them to give it back, or a commander.");
        }
        var held = roles.now(number).stream()
                .filter(one -> one.person().equals(person) && one.duty() == duty)
                .findFirst()
                .orElseThrow(() -> Refused.wrongState(
                        "%s is not %s in this incident.".formatted(person, lower(duty)), "Look at its roles again."));
        end(number, held, book.now(), "%s is no longer %s.".formatted(person, lower(duty)));
        book.record("role-renounced", incident, Map.of("person", person, "role", duty));
        return roles.all(number);
    }

    private void relieve(IncidentNumber number, Instant now) {
        roles.now(number).stream()
                .filter(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER)
                .forEach(held -> end(number, held, now, "%s hands over the command.".formatted(held.person())));
    }

    private void end(IncidentNumber number, HeldRole held, Instant now, String words) {
        roles.renounce(number, held.person(), held.duty(), now);
        timeline.say(number, EntryKind.ROLE, words, now);
    }

    private void requireMayTake(IncidentNumber number, IncidentDuty duty, String me) {
        if (duty.takesRole(Role.INCIDENT_COMMANDER) && !current.has(Role.INCIDENT_COMMANDER)) {
            throw Refused.forbidden(
                    "Leading an incident takes the role %s.".formatted(Role.INCIDENT_COMMANDER.label()),
                    "Ask somebody who holds it; a platform admin can grant it.");
        }
        if (roles.now(number).stream().anyMatch(held -> held.person().equals(me) && held.duty() == duty)) {
            throw Refused.wrongState("You are %s already.".formatted(lower(duty)), "Nothing is to be done.");
        }
    }

    private static String lower(IncidentDuty duty) {
        return duty.label().toLowerCase(java.util.Locale.ROOT);
    }
}
