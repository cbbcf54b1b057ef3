package dev.keyward.registry;

import java.util.Set;

/** Whoever keeps freshness objectives tells here where they differ from what manifests say (KF005). */
public interface NamedObjectives {

    /**
     * @param named families whose owner named a target beside the manifest
     * @param retired families nobody is held to, whatever the manifest says
     */
    record Named(Set<FamilyId> named, Set<FamilyId> retired) {
        static final Named NONE = new Named(Set.of(), Set.of());

        boolean has(FamilySpec spec) {
            var name = spec.name();
            var said = spec.freshness() != null && spec.freshness().target() != null;
            return name == null ? said : !retired.contains(name) && (said || named.contains(name));
        }
    }

    Named now();
}
