package dev.keyward.stewardship;

import dev.keyward.audit.StoryLine;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody said for their team: we answer for this family as it is.
 *
 * @param statementHash SHA-256 of the statement they saw
 * @param changesSeen what had changed since the one before, newest first
 */
public record Attestation(
        FamilyId family,
        TeamId team,
        String person,
        Instant attestedAt,
        Instant expiresAt,
        String statementHash,
        List<StoryLine> changesSeen) {}
