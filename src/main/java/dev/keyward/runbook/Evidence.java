package dev.keyward.runbook;

import java.time.Instant;
import java.util.UUID;

/** What a step left behind: what somebody saw, a sample, a delivery. Never changed. */
public record Evidence(UUID id, int place, Instant at, String person, String text) {}
