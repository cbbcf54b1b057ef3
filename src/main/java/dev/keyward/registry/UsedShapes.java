package dev.keyward.registry;

import dev.keyward.registry.account.UsedShape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The live shapes of a keyspace with the services that use them. */
@Component
class UsedShapes {
    private final KeyspaceSnapshots snapshots;
    private final StoredSpecs specs;
    private final StoredShapes shapes;

    UsedShapes(KeyspaceSnapshots snapshots, StoredSpecs specs, StoredShapes shapes) {
        this.snapshots = snapshots;
        this.specs = specs;
        this.shapes = shapes;
    }

    /** Families whose stored manifest cannot be read use nothing. */
    List<UsedShape> of(String keyspace) {
        var live = List.copyOf(snapshots.of(keyspace).templates().keySet());
        var known = specs.of(live.stream().map(LiveTemplate::family).toList());
        var history = shapes.all();
        return live.stream()
                .filter(shape -> known.containsKey(shape.family()))
                .map(shape -> used(
                        shape,
                        java.util.Objects.requireNonNull(known.get(shape.family())),
                        history.getOrDefault(shape.family().text(), List.of())))
                .toList();
    }

    private static UsedShape used(LiveTemplate shape, FamilySpec spec, List<TemplateVersion> history) {
        var current = history.stream()
                .anyMatch(version ->
                        version.versionNo() == shape.version() && version.state() == TemplateVersion.State.CURRENT);
        return new UsedShape(
                shape.family(),
                spec.owner(),
                shape.template(),
                current,
                spec.valueType(),
                spec.usages() == null ? List.of() : spec.usages());
    }
}
