package dev.keyward.layer;

import dev.keyward.kernel.Identifier;
import dev.keyward.layer.route.Leg;
import dev.keyward.layer.route.Told;
import dev.keyward.purge.PurgeMoved;
import dev.keyward.purge.PurgeScopes;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.scope.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends a purge on its way through the layers in the transaction that ends it, so that none is forgotten. A purge that was
 * stopped tells nobody: who stops it may do so to spare the origin.
 */
@Component
class AfterPurge {
    private static final Set<PurgeState> THROUGH = EnumSet.of(PurgeState.COMPLETED, PurgeState.PARTIAL);

    private final LayerPlan plan;
    private final PurgeScopes scopes;
    private final Announcement announcement;
    private final LegRows rows;

    AfterPurge(LayerPlan plan, PurgeScopes scopes, Announcement announcement, LegRows rows) {
        this.plan = plan;
        this.scopes = scopes;
        this.announcement = announcement;
        this.rows = rows;
    }

    @EventListener
    void on(PurgeMoved moved) {
        if (THROUGH.contains(moved.to())) {
            scopes.of(moved.purge()).ifPresent(scope -> begin(moved, scope));
        }
    }

    private void begin(PurgeMoved moved, Scope scope) {
        var from = moved.at().plus(softness(scope));
        for (var leg : plan.legs(scope)) {
            var row = waiting(moved, scope, leg, from);
            rows.add(row, announcement.of(row, scope, moved));
        }
    }

    /** Keys that expire by and by are all gone only then; a layer that asked before would take in the old value again. */
    static Duration softness(Scope scope) {
        return Duration.ofSeconds(Objects.requireNonNullElse(scope.manner().softSeconds(), 0));
    }

    private static LayerLeg waiting(PurgeMoved moved, Scope scope, Leg leg, Instant from) {
        return new LayerLeg(
                new LegId(Identifier.next(from.toEpochMilli())),
                moved.purge(),
                leg.place(),
                leg.layer().name(),
                leg.layer().way(),
                leg.region(),
                scope.keyspace(),
                Told.State.PENDING,
                0,
                from,
                null,
                null,
                moved.at(),
                null);
    }
}
