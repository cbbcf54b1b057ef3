package dev.keyward.purge.ui;

import dev.keyward.purge.BrokenGlass;
import dev.keyward.purge.PurgeHistory;
import dev.keyward.purge.PurgeThresholds;
import dev.keyward.purge.Purging;
import dev.keyward.purge.Saturation;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.StepUp;
import dev.keyward.shell.kit.Live;
import dev.keyward.shell.kit.PagePart;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services that a purge's page speaks to, and who reads. */
@Component
record PurgeServices(
        Purging purging,
        BrokenGlass glass,
        Saturation saturation,
        PurgeThresholds thresholds,
        PurgeHistory history,
        Registry registry,
        CurrentActor reader,
        StepUp stepUp,
        Live live,
        ObjectProvider<PagePart> parts,
        InstantSource clock) {}
