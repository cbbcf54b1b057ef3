package dev.keyward.registry;

import dev.keyward.ownership.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a key of a family, and how they are reached.
 *
 * @param channel where the owner's people are reached when something burns; null while nobody said
 * @param leads who lead the owner's team
 * @param invalidationChannel the same for the team that makes stale values go away
 * @param steward who answers when the owner does not
 * @param runbook what to do when the values are wrong; null while nobody wrote it
 */
public record KeyContact(
        FamilyId family,
        TeamId owner,
        @Nullable String channel,
        List<String> leads,
        TeamId invalidatedBy,
        @Nullable String invalidationChannel,
        TeamId steward,
        @Nullable String runbook) {}
