package dev.keyward.charter;

import dev.keyward.ownership.TeamId;

/** A lead signed a version of the charter for a team. */
public record CharterSigned(int charter, TeamId team) {}
