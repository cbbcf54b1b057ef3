package dev.keyward.runbook.ui;

import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentReads;
import dev.keyward.ownership.Ownership;
import dev.keyward.purge.Purging;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.Backfills;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.WarmLists;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Live;
import dev.keyward.shell.kit.PagePart;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services that a run's page speaks to, and who reads. */
@Component
record RunDesk(
        RunbookRuns runs,
        Runbooks runbooks,
        WarmLists warmLists,
        Backfills backfills,
        IncidentReads incidents,
        IncidentFacts facts,
        Registry registry,
        Ownership ownership,
        Purging purging,
        ObjectProvider<PagePart> parts,
        Live live,
        CurrentActor reader,
        InstantSource clock) {}
