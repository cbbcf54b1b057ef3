package dev.keyward.discovery.ui;

import com.vaadin.flow.component.button.Button;
import dev.keyward.discovery.FileScans;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanSchedules;
import dev.keyward.discovery.Scans;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.redis.LiveReadings;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.Live;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The services that the pages of discovery speak to, and who reads. */
@Component
record DiscoveryDesk(
        Scans scans,
        ScanSchedules schedules,
        FileScans files,
        Fleet fleet,
        LiveReadings readings,
        Registry registry,
        CurrentActor reader,
        Live live,
        InstantSource clock) {

    /** The scan of a keyspace that waits or works. */
    Optional<Scan> underWay(String keyspace) {
        var filter = new ScanFilter(keyspace, Set.copyOf(ScanWords.UNDER_WAY), null);
        return scans.page(filter, 0, 1).stream().findFirst();
    }

    EnvironmentChip chip(String keyspace) {
        var environment = fleet.keyspace(keyspace).map(Keyspace::environment).orElse(Keyspace.Environment.PROD);
        return new EnvironmentChip(keyspace + " \u00b7 " + environment, environment.name());
    }

    /** The button sleeps for whoever may not scan. */
    Button forScanners(Button button) {
        return reader.has(Role.PLATFORM_ADMIN) ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }
}
