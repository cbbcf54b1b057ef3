package dev.keyward.gate;

import dev.keyward.gate.freeze.Verdict;
import dev.keyward.registry.FamilyId;
import java.time.Instant;

/** What the rule says about a family, and when it was asked. */
public record Ruling(FamilyId family, Verdict verdict, Instant evaluatedAt) {}
