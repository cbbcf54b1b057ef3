package dev.keyward.stewardship;

import dev.keyward.registry.FamilyId;

/** How a family is answered for changed: somebody attested, or its drift is another one. */
public record AnswersChanged(FamilyId family) {}
