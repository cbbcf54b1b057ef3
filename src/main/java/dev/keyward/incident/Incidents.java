package dev.keyward.incident;

import dev.keyward.incident.life.Act;
import dev.keyward.incident.times.Times;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declaring an incident and leading it to its end; what is known about it is changed through {@link IncidentFacts}. */
@Service
public class Incidents {
    private final IncidentBook book;
    private final Declaration declaration;
    private final Steps steps;
    private final Timeline timeline;
    private final BurnLines burns;
    private final HeldRoles roles;
    private final Hands hands;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    Incidents(
            IncidentBook book,
            Declaration declaration,
            Steps steps,
            Timeline timeline,
            BurnLines burns,
            HeldRoles roles,
            Hands hands,
            CurrentActor current,
            ApplicationEventPublisher events) {
        this.book = book;
        this.declaration = declaration;
        this.steps = steps;
        this.timeline = timeline;
        this.burns = burns;
        this.roles = roles;
        this.hands = hands;
        this.current = current;
        this.events = events;
    }

    /** Declares one; whoever does is its reporter. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Incident declare(NewIncident said) {
        var now = book.now();
        var person = current.actor().name();
        var draft = declaration.of(said, new IncidentNumber(1), person, now);
        var declared = book.inserted(draft.numbered(book.next()));
        var number = declared.id();
        roles.assume(number, person, IncidentDuty.REPORTER, now);
        tell(declared, now);
        events.publishEvent(new IncidentDeclared(number));
        return declared;
    }

    private void tell(Incident declared, Instant now) {
        timeline.say(declared.id(), EntryKind.STATUS, first(declared), now);
        declaration.told(declared).ifPresent(words -> timeline.say(declared.id(), EntryKind.CLASS, words, now));
        burns.already(declared.id(), declared.familyNames());
    }

    /** Says that somebody works on it; they become a responder. Anybody who may declare may do so. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Incident acknowledge(IncidentNumber number) {
        var before = book.open(number, null);
        if (!Act.ACKNOWLEDGE.fits(before.state()) || before.acknowledgedAt() != null) {
            throw Refused.wrongState(
                    "Incident %s was acknowledged already.".formatted(number.words()), "Take a role in it instead.");
        }
        var now = book.now();
        var after = before.but(now)
                .at(before.times().first(Times.Point.ACKNOWLEDGED, now))
                .done()
                .inOrder();
        var saved = book.saved("acknowledged", before, after, null);
        steps.join(number, now);
        timeline.say(number, EntryKind.STATUS, "Acknowledged.", now);
        return saved;
    }

    /**
     * Moves it along one of its {@link IncidentReads#availableTransitions}.
     *
     * @param basedOn the version the caller read, another one is refused as stale; null takes it as it is
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Incident move(IncidentNumber number, @Nullable Long basedOn, Move move) {
        var before = book.locked(number, basedOn);
        hands.requireLead(number);
        var act = Act.between(before.state(), move.to()).orElseThrow(() -> Steps.noWay(before, move.to()));
        var reason = Steps.reason(act, move.reason());
        var now = book.now();
        var at = move.at() == null ? now : move.at();
        steps.requireAllowed(act, before, at);
        var after = Steps.taken(act, before, at, now).inOrder();
        var saved = book.saved(after.state().name().toLowerCase(java.util.Locale.ROOT), before, after, reason);
        timeline.say(number, EntryKind.STATUS, Steps.words(act, reason), at);
        events.publishEvent(new IncidentMoved(number, before.state(), saved.state(), at));
        return saved;
    }

    private static String first(Incident incident) {
        var families = incident.families().stream()
                .map(AffectedFamily::family)
                .map(FamilyId::text)
                .collect(Collectors.joining(", "));
        return "Declared%s as Class %s, affecting %s."
                .formatted(incident.drill() ? " as a drill" : "", incident.incidentClass(), families);
    }
}
