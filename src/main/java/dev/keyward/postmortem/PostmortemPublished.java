package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;

/** What was learned from an incident can be read by everybody; published in the transaction that does it. */
public record PostmortemPublished(IncidentNumber number) {}
