package dev.keyward.purge;

import java.util.Optional;

/** Whoever keeps incidents tells here which one is meant; as long as nobody does, a purge serves none. */
public interface IncidentReferences {
    /**
     * The incident as it is written everywhere.
     *
     * @param text as somebody typed it, such as {@code #42}
     * @return empty when there is no such incident
     */
    Optional<String> find(String text);
}
