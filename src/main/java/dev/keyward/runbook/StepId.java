package dev.keyward.runbook;

import dev.keyward.kernel.Identifier;
import java.util.UUID;

/** Names one step of one run. */
public record StepId(UUID value) implements Identifier {}
