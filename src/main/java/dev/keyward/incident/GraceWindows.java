package dev.keyward.incident;

import dev.keyward.incident.life.Grace;
import dev.keyward.purge.PurgeEnds;
import dev.keyward.purge.PurgeEnds.PurgeEnd;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long the regions of an incident's families may still serve what its purges deleted. */
@Component
class GraceWindows {
    private final PurgeEnds purges;
    private final Registry registry;

    GraceWindows(PurgeEnds purges, Registry registry) {
        this.purges = purges;
        this.registry = registry;
    }

    /** What stands against calling it resolved at that moment. */
    Optional<String> against(Incident incident, Instant at) {
        var graces = purges.of(incident.id().toString()).stream()
                .flatMap(purge -> purge.families().stream().map(family -> grace(family, purge)))
                .toList();
        return Grace.against(graces, at);
    }

    private Grace grace(String family, PurgeEnd purge) {
        var slowest = regions(family).stream()
                .filter(region -> purge.regions().isEmpty() || purge.regions().contains(region.code()))
                .filter(region -> region.graceWindow() != null)
                .max(Comparator.comparing(GraceWindows::window));
        return new Grace(
                family,
                slowest.map(RegionPolicy::code).orElse(null),
                slowest.map(GraceWindows::window).orElse(Duration.ZERO),
                purge.endedAt(),
                purge.waitsFor());
    }

    private List<RegionPolicy> regions(String family) {
        return Objects.requireNonNullElse(
                registry.family(new FamilyId(family)).spec().regions(), List.of());
    }

    private static Duration window(RegionPolicy region) {
        return Objects.requireNonNullElse(region.graceWindow(), Duration.ZERO);
    }
}
