package dev.keyward.layer;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.layer.PurgeLayers.Planned;
import dev.keyward.layer.route.Effect;
import dev.keyward.layer.route.Told;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.Purging;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a purge through the layers behind Redis: how far it has come, and what people do when it is stuck. */
@Service
public class Layers {
    private final Purging purging;
    private final LayerPlan plan;
    private final LegRows rows;
    private final Graces graces;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Layers(
            Purging purging,
            LayerPlan plan,
            LegRows rows,
            Graces graces,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.purging = purging;
        this.plan = plan;
        this.rows = rows;
        this.graces = graces;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public PurgeLayers of(PurgeId id) {
        var purge = purging.purge(id);
        var legs = rows.of(id);
        var planned = purge.state().active()
                ? plan.legs(purge.scope()).stream()
                        .map(leg -> new Planned(leg.layer().name(), leg.region()))
                        .toList()
                : List.<Planned>of();
        return new PurgeLayers(effects(purge, legs), legs, planned);
    }

    private List<Effect> effects(Purge purge, List<LayerLeg> legs) {
        var regions = plan.regions(purge.scope());
        return regions.isEmpty()
                ? List.of(effect(purge, legs, null))
                : regions.stream().map(region -> effect(purge, legs, region)).toList();
    }

    private Effect effect(Purge purge, List<LayerLeg> legs, @Nullable String region) {
        var told = legs.stream().map(LayerLeg::told).toList();
        return Effect.of(region, purged(purge), told, graces.of(purge.scope(), region), clock.instant());
    }

    /** Only a purge that came to its end has an effect to wait for. */
    private static @Nullable Instant purged(Purge purge) {
        var finished = purge.timings().finishedAt();
        return switch (purge.state()) {
            case COMPLETED, PARTIAL -> finished == null ? null : finished.plus(AfterPurge.softness(purge.scope()));
            default -> null;
        };
    }

    /**
     * Tells a layer again that could not be told.
     *
     * @param reason what has changed since; may be left out
     */
    @Transactional
    @RequiresRole(Role.PURGE_OPERATOR)
    public PurgeLayers again(PurgeId purge, LegId id, @Nullable String reason) {
        var leg = dead(purge, id);
        var why = Reason.remark(reason);
        decided(leg, Told.State.PENDING, "To be told again.", clock.instant());
        audit.record("layer.sent-again", "purge/" + purge, null, named(leg), why);
        return of(purge);
    }

    /**
     * Goes on without telling it, since somebody saw to it by other means.
     *
     * @param reason how, in a sentence
     */
    @Transactional
    @RequiresRole(Role.PURGE_OPERATOR)
    public PurgeLayers skip(PurgeId purge, LegId id, @Nullable String reason) {
        var leg = dead(purge, id);
        var why = Reason.required(reason);
        decided(leg, Told.State.SKIPPED, why, null);
        audit.record("layer.skipped", "purge/" + purge, null, named(leg), why);
        return of(purge);
    }

    private LayerLeg dead(PurgeId purge, LegId id) {
        var leg = rows.find(id)
                .filter(one -> one.purge().equals(purge))
                .orElseThrow(() -> Refused.unknown("layer of this purge", id.toString()));
        if (leg.state() != Told.State.DEAD) {
            throw notWaiting();
        }
        return leg;
    }

    private void decided(LayerLeg leg, Told.State to, String detail, @Nullable Instant next) {
        if (!rows.note(leg, to, detail, next, clock.instant())) {
            throw notWaiting();
        }
        rows.decidedBy(leg.id(), current.actor().name(), to == Told.State.PENDING);
    }

    private static Refused notWaiting() {
        return Refused.wrongState("This layer does not wait for a decision.", "Look at how it stands now.");
    }

    private static Map<String, Object> named(LayerLeg leg) {
        return Map.of("layer", leg.layer(), "region", leg.region() == null ? "all" : leg.region());
    }
}
