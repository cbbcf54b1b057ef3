package dev.keyward.postmortem;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.incident.HeldRole;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentReads;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A postmortem waits for whoever led the incident, and where nobody does for every incident commander; one in review for
 * a commander who did not write it.
 */
@Component
class PostmortemDuties implements DutySource {
    private final Postmortems postmortems;
    private final IncidentReads incidents;
    private final CurrentActor current;

    PostmortemDuties(Postmortems postmortems, IncidentReads incidents, CurrentActor current) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.current = current;
    }

    @Override
    public String name() {
        return "postmortems";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return postmortems.open().stream()
                .filter(one -> isOf(person, one))
                .limit(limit)
                .map(this::duty)
                .toList();
    }

    @Override
    public long count(String person) {
        return postmortems.open().stream().filter(one -> isOf(person, one)).count();
    }

    private boolean isOf(String person, Postmortem postmortem) {
        if (postmortem.state() == PostmortemState.IN_REVIEW) {
            return current.has(Role.INCIDENT_COMMANDER) && !postmortem.editor().equals(person);
        }
        var leading = incidents.roles(postmortem.number()).stream()
                .filter(HeldRole::lasts)
                .filter(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER)
                .toList();
        return leading.isEmpty()
                ? current.has(Role.INCIDENT_COMMANDER)
                : leading.stream().anyMatch(held -> held.person().equals(person));
    }

    private Duty duty(Postmortem postmortem) {
        var review = postmortem.state() == PostmortemState.IN_REVIEW;
        return new Duty(
                Duty.Kind.POSTMORTEM,
                "%s the postmortem of %s"
                        .formatted(
                                review ? "Review" : "Write", postmortem.number().words()),
                incidents.incident(postmortem.number()).title(),
                "incidents/%s?tab=postmortem".formatted(postmortem.number()),
                postmortem.dueAt(),
                review ? postmortem.editedAt() : postmortem.draftedAt());
    }
}
