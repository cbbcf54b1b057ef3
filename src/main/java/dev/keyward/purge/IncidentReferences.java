package dev.keyward.purge;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whoever keeps incidents tells here which one is meant; as long as nobody does, a purge serves none. */
public interface IncidentReferences {
    /**
     * The incident as it is written everywhere.
     *
     * @param text as somebody typed it, such as {@code #42}
     * @return empty when there is no such incident
     */
    Optional<String> find(String text);

    /** What counts about it for a purge that cannot wait for a second person. */
    default Optional<Emergency> emergency(String incident) {
        return Optional.empty();
    }

    /**
     * An incident as a purge that cannot wait sees it.
     *
     * @param critical whether it is of Class A
     * @param open whether anybody still has to do something about it
     * @param drill whether nothing is really wrong
     * @param families names of those it affects
     */
    record Emergency(boolean critical, boolean open, boolean drill, Set<String> families) {}

    /**
     * Those of these that are drills.
     *
     * @param incidents as {@link #find} answered them
     */
    default Set<String> drills(Collection<String> incidents) {
        return Set.of();
    }

    /**
     * Those of these that are under way, by how they are written.
     *
     * @param incidents as {@link #find} answered them
     */
    default Map<String, UnderWay> underWay(Collection<String> incidents) {
        return Map.of();
    }

    /**
     * An incident that is not over.
     *
     * @param words such as {@code incident #42, class A}
     * @param critical whether critical values may be wrong until it is mitigated
     */
    record UnderWay(String words, boolean critical) {}
}
