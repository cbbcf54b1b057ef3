package dev.keyward.runbook;

import dev.keyward.audit.Audit;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands warm lists to the webhook of the deployment; the result is evidence of the run. */
@Service
public class Backfills {
    private final BackfillSettings settings;
    private final DeliveryRows rows;
    private final WarmLists lists;
    private final RunEvidence evidence;
    private final IncidentReads incidents;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Backfills(
            BackfillSettings settings,
            DeliveryRows rows,
            WarmLists lists,
            RunEvidence evidence,
            IncidentReads incidents,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.settings = settings;
        this.rows = rows;
        this.lists = lists;
        this.evidence = evidence;
        this.incidents = incidents;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where warm lists go, as scheme, host and port; empty when the deployment names no webhook. */
    @SignedIn
    public Optional<String> destination() {
        return settings.target().map(target -> target.origin());
    }

    /** What was handed over in an incident, the newest first. */
    @SignedIn
    public List<Delivery> of(IncidentNumber number) {
        return rows.of(incidents.incident(number).id());
    }

    /** Hands a list over; it is sent within seconds and tried again when that fails. */
    @Transactional
    @RequiresRole({Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER})
    public Delivery handOver(IncidentNumber number, WarmListId id) {
        var list = lists.requireOf(number, id);
        incidents.againstWriting(number).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page.");
        });
        var target = settings.target()
                .orElseThrow(() -> Refused.unavailable(
                        "This deployment names no webhook for backfills.",
                        "Set keyward.backfill.url, or take the list as CSV."));
        if (rows.isUnderWay(id)) {
            throw Refused.wrongState("This list is being delivered already.", "Wait for its end.");
        }
        lists.keys(number, id);
        var now = clock.instant();
        var delivery = new Delivery(
                Identifier.next(now.toEpochMilli()),
                id,
                number.value(),
                Delivery.State.PENDING,
                0,
                now,
                null,
                null,
                current.actor().name(),
                now,
                null);
        rows.add(delivery);
        audit.record("runbook.backfill-asked", "incident/" + number, null, delivery, null);
        evidence.keep(
                number,
                "Warm list of %s with %,d keys handed to %s.".formatted(list.family(), list.kept(), target.origin()));
        return delivery;
    }
}
