package dev.keyward.registry;

import dev.keyward.audit.Deed;
import dev.keyward.audit.Stories;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What happened to a family, for everybody who may read the family itself (docs/decisions/0053). The trail stays with
 * the auditors: here is no token, no request and no proof.
 */
@Service
public class FamilyHistories {
    /** Acts whose states are the family's own manifest and standing, which every reader sees anyway. */
    private static final String OWN = "family.";

    private final Registry registry;
    private final Stories stories;

    FamilyHistories(Registry registry, Stories stories) {
        this.registry = registry;
        this.stories = stories;
    }

    /** The youngest 200 acts, newest first; of acts on something else about it, such as a waiver, without the fields. */
    @SignedIn
    public List<Deed> of(FamilyId name) {
        return stories.deeds("family/" + registry.family(name).name()).stream()
                .map(deed -> deed.action().startsWith(OWN) ? deed : deed.withoutChanges())
                .toList();
    }
}
