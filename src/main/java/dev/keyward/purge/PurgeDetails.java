package dev.keyward.purge;

import dev.keyward.purge.IncidentReferences.Emergency;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Puts together all that is known about one purge. */
@Component
class PurgeDetails {
    private final Approvals approvals;
    private final GlassRows glass;
    private final PurgeProgress progress;
    private final Paces paces;
    private final ServedIncidents incidents;
    private final Guards guards;
    private final InstantSource clock;

    PurgeDetails(
            Approvals approvals,
            GlassRows glass,
            PurgeProgress progress,
            Paces paces,
            ServedIncidents incidents,
            Guards guards,
            InstantSource clock) {
        this.approvals = approvals;
        this.glass = glass;
        this.progress = progress;
        this.paces = paces;
        this.incidents = incidents;
        this.guards = guards;
        this.clock = clock;
    }

    Purge of(PurgeRequest request) {
        var run = progress.of(request.id());
        var served = incidents.emergency(request.incident());
        var next = run.nextAt();
        var waiting = request.state() == PurgeState.RUNNING && next != null && next.isAfter(clock.instant());
        return new Purge(
                request.id(),
                request.version(),
                request.state(),
                request.explanation(),
                request.drifted(),
                request.scope(),
                request.scopeHash(),
                request.reason(),
                request.incident(),
                served.map(Emergency::drill).orElse(false),
                request.requester(),
                request.dryRun(),
                request.risk(),
                request.requiredApprovals(),
                approvals.of(request.id()),
                glass.of(request.id()).orElse(null),
                run.progress(),
                new Course(paces.of(request.id()), run.pingMicros(), run.slowedBy()),
                run.attempts(),
                waiting ? next : null,
                guards.blocked(request, clock.instant()),
                new Timings(
                        request.requestedAt(), request.startedAt(), request.finishedAt(), request.approvalExpiresAt()));
    }
}
