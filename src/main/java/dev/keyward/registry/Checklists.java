package dev.keyward.registry;

import dev.keyward.registry.checklist.Checklist;
import dev.keyward.registry.checklist.Series;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The production checklist of each family, computed on every look. */
@Service
public class Checklists {
    private final FamilyMetrics metrics;
    private final StoredSpecs specs;
    private final StoredShapes shapes;
    private final InstantSource clock;

    Checklists(FamilyMetrics metrics, StoredSpecs specs, StoredShapes shapes, InstantSource clock) {
        this.metrics = metrics;
        this.specs = specs;
        this.shapes = shapes;
        this.clock = clock;
    }

    /** The ticks of the families that a page of a list shows, asked for together. */
    @SignedIn
    public Map<FamilyId, List<Tick>> of(Collection<FamilyId> families) {
        var manifests = specs.of(families);
        var templates = shapes.of(families);
        var measured = metrics.of(families);
        var now = clock.instant();
        var ticks = new HashMap<FamilyId, List<Tick>>();
        manifests.forEach((name, spec) -> ticks.put(
                name,
                Checklist.of(
                        spec,
                        templates.getOrDefault(name.text(), List.of()),
                        measured.getOrDefault(name, Series.NONE),
                        now)));
        return ticks;
    }

    /** The three ticks, in the order of the playbook. */
    @SignedIn
    public List<Tick> of(Family family) {
        return Checklist.of(family.spec(), family.templates(), metrics.of(family.name()), clock.instant());
    }
}
