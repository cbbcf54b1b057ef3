package dev.keyward.registry;

import dev.keyward.registry.checklist.Checklist;
import dev.keyward.registry.checklist.Series;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The production checklist of each family, computed on every look. */
@Service
public class Checklists {
    private final ObjectProvider<FamilyMetrics> metrics;
    private final InstantSource clock;

    Checklists(ObjectProvider<FamilyMetrics> metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The three ticks, in the order of the playbook. */
    @SignedIn
    public List<Tick> of(Family family) {
        var measured = metrics.getIfAvailable(() -> unmeasured -> Series.NONE);
        return Checklist.of(family.spec(), family.templates(), measured.of(family.name()), clock.instant());
    }
}
