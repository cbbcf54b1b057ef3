package dev.keyward.registry;

import dev.keyward.keys.GlobReach;
import dev.keyward.redis.AccessLine;
import dev.keyward.registry.KeyspaceAccess.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the glob of a template lets keys pass that are another family's. */
final class GlobNotes {
    /** Comparing with each costs some microseconds. */
    private static final int MOST_COMPARED = 500;

    private static final int MOST_TOLD = 5;

    private GlobNotes() {}

    /**
     * Nothing where the glob is as narrow as the template.
     *
     * @param near who begins as the shape does: nobody else has keys that its pattern lets pass
     * @param foreign whether keys of that shape must not pass
     */
    static Optional<Note> of(LiveTemplate shape, List<LiveTemplate> near, Predicate<LiveTemplate> foreign) {
        var reach = new GlobReach(shape.template());
        if (!reach.isWider()) {
            return Optional.empty();
        }
        var reaches = near.stream()
                .filter(other -> !other.family().equals(shape.family()) && foreign.test(other))
                .limit(MOST_COMPARED)
                .flatMap(other ->
                        reach.meets(other.template()).map(key -> "%s (%s)".formatted(other.family(), key)).stream())
                .limit(MOST_TOLD)
                .toList();
        return Optional.of(new Note(shape.family(), AccessLine.shown(reach.glob()), reaches));
    }
}
