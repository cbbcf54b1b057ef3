package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.Set;

/** The stale episodes of these families changed: an incident began, ended, moved or got another class. */
public record EpisodesChanged(Set<FamilyId> families) {}
