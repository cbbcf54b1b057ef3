package dev.keyward.finding.ui;

import dev.keyward.finding.Findings;
import dev.keyward.finding.Waivers;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What every part of the tab needs. */
@Component
record FindingDesk(Findings findings, Waivers waivers, CurrentActor reader, InstantSource clock) {}
