package dev.keyward.drill;

import dev.keyward.runbook.RunbookId;
import java.time.Instant;
import java.util.List;

/** A plan whose blanks are filled in and which has been checked. */
record Plan(String scenario, List<DrillFamily> families, RunbookId runbook, Instant plannedFor, int targetMinutes) {}
