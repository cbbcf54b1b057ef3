package dev.keyward.incident;

import dev.keyward.incident.life.Act;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known about an incident and may turn out otherwise: its class, families, times, cause; and its twins. */
@Service
public class IncidentFacts {
    private final IncidentBook book;
    private final Amending amending;
    private final Twins twins;
    private final Timeline timeline;
    private final BurnLines burns;
    private final Hands hands;
    private final ApplicationEventPublisher events;

    IncidentFacts(
            IncidentBook book,
            Amending amending,
            Twins twins,
            Timeline timeline,
            BurnLines burns,
            Hands hands,
            ApplicationEventPublisher events) {
        this.book = book;
        this.amending = amending;
        this.twins = twins;
        this.timeline = timeline;
        this.burns = burns;
        this.hands = hands;
        this.events = events;
    }

    /**
     * Writes down what is known better; each change is told in the timeline.
     *
     * @param basedOn the version the caller read, another one is refused as stale; null takes it as it is
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Incident amend(IncidentNumber number, @Nullable Long basedOn, Amendment wanted) {
        var before = book.open(number, basedOn);
        hands.requireLead(number);
        var now = book.now();
        var amended = amending.of(before, wanted, now);
        if (amended.incident().but(before.updatedAt()).done().equals(before)) {
            return before;
        }
        var saved = book.saved("amended", before, amended.incident(), wanted.reason());
        amended.lines().forEach(line -> timeline.say(number, line.kind(), line.words(), now));
        burns.already(number, joined(before, saved));
        events.publishEvent(new IncidentAmended(number));
        return saved;
    }

    private static List<FamilyId> joined(Incident before, Incident after) {
        return after.familyNames().stream()
                .filter(family -> !before.affects(family))
                .toList();
    }

    /**
     * Says that it has the same cause as another, which goes on for both: its families move there, and it ends as a
     * duplicate that enters no metric.
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Incident merge(IncidentNumber number, IncidentNumber into) {
        if (number.equals(into)) {
            throw Refused.invalid("into", "An incident is no duplicate of itself.", "Name the other one.");
        }
        var first = number.compareTo(into) < 0 ? number : into;
        var second = first.equals(number) ? into : number;
        book.open(first, null);
        book.open(second, null);
        hands.requireLead(number);
        var before = book.read(number);
        var other = book.read(into);
        requireWeighsAsMuch(before, other);
        var now = book.now();
        var added = before.families().stream()
                .filter(one -> !other.affects(one.family()))
                .toList();
        var all = new java.util.ArrayList<>(other.families());
        all.addAll(added);
        book.saved("duplicate-taken-in", other, other.but(now).affecting(all).done(), null);
        var after = Steps.taken(Act.MERGE, before, now, now)
                .but(now)
                .continuedBy(into)
                .done();
        var saved = book.saved("merged", before, after, null);
        timeline.say(
                number, EntryKind.STATUS, "One cause with %s, which goes on for both.".formatted(into.words()), now);
        timeline.say(into, EntryKind.STATUS, "Takes in %s, which has the same cause.".formatted(number.words()), now);
        burns.already(into, added.stream().map(AffectedFamily::family).toList());
        events.publishEvent(new IncidentMoved(number, before.state(), saved.state(), now));
        return saved;
    }

    /** Incidents that may have the same cause, since families and time overlap; the oldest first. */
    @SignedIn
    public List<IncidentSummary> lookalikes(Incident incident) {
        return twins.of(incident);
    }

    private static void requireWeighsAsMuch(Incident duplicate, Incident survivor) {
        if (duplicate.drill() != survivor.drill()) {
            throw Refused.wrongState(
                    "A drill and a real incident are never one.", "Keep them apart: drills enter no metric (I11).");
        }
        if (survivor.incidentClass().compareTo(duplicate.incidentClass()) > 0) {
            throw Refused.wrongState(
                    "%s is only Class %s.".formatted(survivor.id().words(), survivor.incidentClass()),
                    "Raise its class to %s first.".formatted(duplicate.incidentClass()));
        }
    }
}
