package dev.keyward.registry;

import dev.keyward.audit.Deed;
import dev.keyward.audit.Stories;
import dev.keyward.security.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What happened to a family, for everybody who may read the family itself (docs/decisions/0053). The trail stays with
 * the auditors: here is no token, no request and no proof.
 */
@Service
public class FamilyHistories {
    /** Acts whose states are the family's own manifest and standing, which every reader sees anyway. */
    private static final String OWN = "family.";

    private static final int MOST = 200;

    private final Registry registry;
    private final Stories stories;
    private final ObjectProvider<FamilyNeighbours> neighbours;

    FamilyHistories(Registry registry, Stories stories, ObjectProvider<FamilyNeighbours> neighbours) {
        this.registry = registry;
        this.stories = stories;
        this.neighbours = neighbours;
    }

    /** The youngest 200 acts, newest first; of acts on something else about it, such as a waiver, without the fields. */
    @SignedIn
    public List<Deed> of(FamilyId name) {
        var family = registry.family(name).name();
        var own = stories.deeds("family/" + family).stream();
        var others = neighbours.stream().flatMap(some -> stories.deeds(some.subjects(family), some.acts()).stream());
        return Stream.concat(own, others)
                .sorted(Comparator.comparing(Deed::at).reversed())
                .limit(MOST)
                .map(deed -> deed.action().startsWith(OWN) ? deed : deed.withoutChanges())
                .toList();
    }
}
