package dev.keyward.ownership;

import java.util.List;

/** A feature's answer to "what would be left alone if this team went"; every bean of this type is asked. */
public interface TeamDependents {

    /** What depends on a team, the weightiest first. */
    List<Dependent> on(TeamId team);

    /**
     * One thing that speaks against letting a team go.
     *
     * @param sentence why, such as {@code It owns the family catalog-item.}
     * @param label the thing by its name, such as {@code catalog-item}
     * @param path its page, relative to the console's root
     */
    record Dependent(String sentence, String label, String path) {}
}
