package dev.keyward.runbook;

import dev.keyward.runbook.step.Step;
import java.time.Instant;
import java.util.List;

/** One version of a runbook's text, as it was. */
public record RunbookVersion(int number, String title, List<Step> steps, String author, Instant writtenAt) {}
