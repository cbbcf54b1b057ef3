package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a family to another team once a transfer was accepted. Only the module stewardship calls it, which has judged
 * by then who may: an owner that changes anywhere else is rule OD11.
 */
@Component
public class OwnerChange {
    private final Families families;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OwnerChange(Families families, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.families = families;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param remark what whoever accepts says; why it was asked for stands in the transfer's own row of the trail */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(FamilyId name, TeamId to, @Nullable String remark) {
        var before = families.findById(name).orElseThrow(() -> Refused.unknown("family", name.text()));
        var after = families.save(before.handedTo(to, clock.instant()));
        audit.record("family.handed-over", "family/" + name, facts(before), facts(after), remark);
        events.publishEvent(OwnerNamed.of(name));
    }

    private static Map<String, Object> facts(Family family) {
        return Map.of(
                "owner", family.owner(), "invalidationOwner", family.spec().invalidatedBy());
    }
}
