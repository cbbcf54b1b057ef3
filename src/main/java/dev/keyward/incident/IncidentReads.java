package dev.keyward.incident;

import dev.keyward.incident.cadence.Cadence;
import dev.keyward.incident.life.Act;
import dev.keyward.registry.Family;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Incidents as everybody who is signed in reads them. */
@Service
public class IncidentReads {
    /** What the list can be sorted by. */
    public static final List<String> SORTABLE = List.of("number", "class", "state", "startedAt", "resolvedAt", "title");

    private final IncidentBook book;
    private final IncidentList list;
    private final TimelineReads timeline;
    private final HeldRoles roles;
    private final Steps steps;
    private final Hands hands;
    private final Affected affected;

    IncidentReads(
            IncidentBook book,
            IncidentList list,
            TimelineReads timeline,
            HeldRoles roles,
            Steps steps,
            Hands hands,
            Affected affected) {
        this.book = book;
        this.list = list;
        this.timeline = timeline;
        this.roles = roles;
        this.steps = steps;
        this.hands = hands;
        this.affected = affected;
    }

    @SignedIn
    public Incident incident(IncidentNumber number) {
        return book.read(number);
    }

    /** What changes whenever the incident does; cheap enough to be asked every second. */
    @SignedIn
    public Pulse pulse(IncidentNumber number) {
        return timeline.pulse(number);
    }

    /**
     * Some rows of the list.
     *
     * @param sort one of {@link #SORTABLE}, with {@code -} before it for descending; null puts open ones first, by
     *     class, then age
     * @param limit 1 to 500
     */
    @SignedIn
    public List<IncidentSummary> page(IncidentFilter filter, @Nullable String sort, long offset, int limit) {
        return list.page(filter, sort, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long count(IncidentFilter filter) {
        return list.count(filter);
    }

    /** The story, the latest first. */
    @SignedIn
    public List<TimelineEntry> timeline(IncidentNumber number, TimelineFilter filter, long offset, int limit) {
        return timeline.page(number, filter, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long countTimeline(IncidentNumber number, TimelineFilter filter) {
        return timeline.count(number, filter);
    }

    /** Everybody who has or had a role in it, the present ones first. */
    @SignedIn
    public List<HeldRole> roles(IncidentNumber number) {
        return roles.all(number);
    }

    /** Until when people want to hear how it stands; empty while nobody waits for that. */
    @SignedIn
    public Optional<Instant> nextUpdate(Incident incident) {
        return incident.state().isUnderWay()
                ? Optional.of(Cadence.of(incident.incidentClass()).nextUpdate(book.toldAt(incident.id())))
                : Optional.empty();
    }

    /** Where a family's keys live, as an incident about it says. */
    @SignedIn
    public List<String> regions(Family family) {
        return affected.regions(family);
    }

    /** The states it may be moved to. */
    @SignedIn
    public List<IncidentState> availableTransitions(Incident incident) {
        return Act.destinations(incident.state());
    }

    /** Why the move cannot be made now, by anybody; none when it can. */
    @SignedIn
    public List<String> against(Incident incident, IncidentState to) {
        return Act.between(incident.state(), to)
                .map(act -> steps.against(act, incident))
                .orElseGet(List::of);
    }

    /** Why whoever is acting may not move it on or change it; empty when they may. */
    @SignedIn
    public Optional<String> againstLeading(IncidentNumber number) {
        return hands.againstLeading(number);
    }

    /** Why whoever is acting may not write into its timeline; empty when they may. */
    @SignedIn
    public Optional<String> againstWriting(IncidentNumber number) {
        return hands.againstWriting(number);
    }
}
