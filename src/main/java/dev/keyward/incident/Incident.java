package dev.keyward.incident;

import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Order;
import dev.keyward.incident.times.Times;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A stale-data incident: what is wrong, where, since when, and how far it has come. Each verb answers the next state.
 *
 * @param classReason why a STRICT family does not make it Class A; null where none is needed
 * @param duplicateOf the incident that goes on in its place
 * @param backfilled names of times that were said after the fact, between blanks
 * @param place where it stands in a list: open ones first by class and age, then the latest
 * @param relapses the episodes after the first
 */
public record Incident(
        @Id int number,
        @Version long version,
        String title,
        IncidentClass incidentClass,
        @Nullable String classReason,
        IncidentState state,
        Instant stateSince,
        boolean drill,
        DetectedBy detectedBy,
        @Nullable String customerImpact,
        @Nullable RootCause rootCause,
        @Nullable String rootCauseNote,
        @Nullable Integer duplicateOf,
        String declaredBy,
        Instant declaredAt,
        Instant updatedAt,
        String backfilled,
        long place,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Times times,
        List<AffectedFamily> families,
        List<Relapse> relapses) {

    public IncidentNumber id() {
        return new IncidentNumber(number);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public Optional<IncidentNumber> survivor() {
        return Optional.ofNullable(duplicateOf).map(IncidentNumber::new);
    }

    public Instant startedAt() {
        return times.startedAt();
    }

    public Instant detectedAt() {
        return times.detectedAt();
    }

    public @Nullable Instant acknowledgedAt() {
        return times.acknowledgedAt();
    }

    public @Nullable Instant mitigatedAt() {
        return times.mitigatedAt();
    }

    public @Nullable Instant resolvedAt() {
        return times.resolvedAt();
    }

    public @Nullable Instant closedAt() {
        return times.closedAt();
    }

    /** The stretches of harm, the first one first. */
    public List<Episode> episodes() {
        return Stream.concat(
                        Stream.of(new Episode(times.startedAt(), times.mitigatedAt())),
                        relapses.stream().map(Relapse::episode))
                .toList();
    }

    /** How often it came back. */
    public int timesRelapsed() {
        return relapses.size();
    }

    public List<FamilyId> familyNames() {
        return families.stream().map(AffectedFamily::family).toList();
    }

    public boolean affects(FamilyId family) {
        return familyNames().contains(family);
    }

    public List<DomainId> domains() {
        return families.stream().map(AffectedFamily::domain).distinct().toList();
    }

    /** Whether somebody said this time after the fact. */
    boolean isBackfilled(Point point) {
        return List.of(backfilled.split(" ")).contains(point.field());
    }

    Incident numbered(IncidentNumber own) {
        return new Incident(
                own.value(),
                version,
                title,
                incidentClass,
                classReason,
                state,
                stateSince,
                drill,
                detectedBy,
                customerImpact,
                rootCause,
                rootCauseNote,
                duplicateOf,
                declaredBy,
                declaredAt,
                updatedAt,
                backfilled,
                place,
                times,
                families,
                relapses);
    }

    String subject() {
        return "incident/" + number;
    }

    IncidentChange but(Instant now) {
        return new IncidentChange(this, now);
    }

    /** The same, or a refusal that names what is out of order. */
    Incident inOrder() {
        var broken = Order.broken(times, relapses.stream().map(Relapse::episode).toList(), updatedAt);
        if (!broken.isEmpty()) {
            throw Refused.rule(
                    broken.getFirst().sentence(),
                    "Correct the time: started, detected, acknowledged; started, mitigated, resolved, closed.",
                    broken.stream()
                            .map(one -> Finding.error("I6", one.at().field(), one.sentence()))
                            .toList());
        }
        return this;
    }
}
