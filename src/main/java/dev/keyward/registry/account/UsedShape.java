package dev.keyward.registry.account;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Surroundings.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shape of a family's live keys and the services that use it.
 *
 * @param current whether it is still written; a deprecated one is only read and dropped
 * @param kind what Redis holds under such a key; null while nobody said
 */
public record UsedShape(
        FamilyId family,
        TeamId owner,
        KeyTemplate template,
        boolean current,
        @Nullable ValueKind kind,
        List<Usage> usages) {}
