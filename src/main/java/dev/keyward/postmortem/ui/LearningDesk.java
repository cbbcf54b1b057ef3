package dev.keyward.postmortem.ui;

import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.Incidents;
import dev.keyward.ownership.Ownership;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.Conclusions;
import dev.keyward.postmortem.Postmortems;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The services that the pages of postmortems speak to, and who reads. */
@Component
record LearningDesk(
        Postmortems postmortems,
        Conclusions conclusions,
        ActionItems actions,
        IncidentReads incidents,
        Incidents moves,
        Registry registry,
        Ownership ownership,
        CurrentActor reader,
        InstantSource clock) {}
