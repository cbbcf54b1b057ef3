package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Judged;
import dev.keyward.registry.FamilyId;

/** How one family stands with one criterion, and what was seen. */
public record EvidenceLine(FamilyId family, int level, Judged judged) {}
