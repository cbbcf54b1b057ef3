package dev.keyward.runbook;

import dev.keyward.audit.Audit;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.Timeline;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Connections;
import dev.keyward.redis.RedisFailure;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.LiveTemplate;
import dev.keyward.registry.LiveTemplates;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.warm.Sampling;
import dev.keyward.runbook.warm.WarmKeys;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples the hot keys of an affected family, so that they can be filled in again. Reads names, changes no key. */
@Service
public class WarmLists {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration OVER_AFTER = Duration.ofSeconds(9);
    private final WarmListRows rows;
    private final IncidentReads incidents;
    private final Registry registry;
    private final LiveTemplates templates;
    private final Connections connections;
    private final Timeline timeline;
    private final Audit audit;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(2);

    WarmLists(
            WarmListRows rows,
            IncidentReads incidents,
            Registry registry,
            LiveTemplates templates,
            Connections connections,
            Timeline timeline,
            Audit audit,
            CurrentActor current,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.registry = registry;
        this.templates = templates;
        this.connections = connections;
        this.timeline = timeline;
        this.audit = audit;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was sampled in an incident, the newest first. */
    @SignedIn
    public List<WarmList> of(IncidentNumber number) {
        return rows.of(incidents.incident(number).id());
    }

    /** The names, for those who may purge or lead; refused once they are forgotten. */
    @RequiresRole({Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER})
    public WarmKeys keys(IncidentNumber number, WarmListId id) {
        requireOf(number, id);
        return rows.keys(id)
                .orElseThrow(() -> Refused.wrongState(
                        "The names of this list were forgotten after a week.", "Sample the family again."));
    }

    /** Samples for at most about ten seconds; outside a transaction, since it waits for Redis. */
    @RequiresRole({Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER})
    public WarmList sample(IncidentNumber number, FamilyId name) {
        requireMay(number, name);
        var family = registry.family(name);
        var found = found(family);
        var at = clock.instant();
        var list = new WarmList(
                new WarmListId(Identifier.next(at.toEpochMilli())),
                number.value(),
                name,
                family.keyspace(),
                found.measure(),
                found.seen(),
                found.complete(),
                found.keys().all().size(),
                current.actor().name(),
                at);
        transaction.executeWithoutResult(status -> {
            rows.add(list, found.keys());
            timeline.say(number, EntryKind.RUNBOOK, "Warm list of %s: %s".formatted(name, list.honestly()), at);
            audit.record("runbook.warm-list-sampled", "incident/" + number, null, list, null);
        });
        return list;
    }

    WarmList requireOf(IncidentNumber number, WarmListId id) {
        return rows.one(id)
                .filter(list -> list.incident() == number.value())
                .orElseThrow(() -> Refused.unknown("warm list", id.toString()));
    }

    private void requireMay(IncidentNumber number, FamilyId name) {
        var incident = incidents.incident(number);
        if (!incident.isOpen()) {
            throw Refused.wrongState("The incident has ended.", "Sample within an open incident.");
        }
        incidents.againstWriting(number).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page.");
        });
        if (!incident.affects(name)) {
            throw Refused.invalid(
                    "family", "This incident does not affect %s.".formatted(name), "Add the family to it first.");
        }
    }

    private Sampling.Found found(Family family) {
        if (!atOnce.tryAcquire()) {
            throw Refused.tooMany("Two samples are being taken already.", "Try again in a few seconds.");
        }
        var shapes = templates.of(family.keyspace()).stream()
                .filter(live -> live.family().equals(family.name()))
                .map(LiveTemplate::template)
                .toList();
        var over = System.nanoTime() + OVER_AFTER.toNanos();
        try (var connection = connections.open(family.keyspace())) {
            return new Sampling(connection, connection, random).take(shapes, () -> System.nanoTime() - over > 0);
        } catch (RedisFailure failure) {
            throw Refused.unavailable(
                    "The keys of %s could not be sampled: %s".formatted(family.keyspace(), failure.getMessage()),
                    "Try again when the keyspace answers; a sample takes at most %d seconds."
                            .formatted(LONGEST.toSeconds()));
        } finally {
            atOnce.release();
        }
    }
}
