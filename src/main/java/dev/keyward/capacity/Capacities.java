package dev.keyward.capacity;

import dev.keyward.capacity.figure.Footprint;
import dev.keyward.discovery.LastScan;
import dev.keyward.discovery.LastScans;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.RecentTraffic;
import dev.keyward.measurement.RecentTraffic.Flow;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;

/** Capacity facts of families, from the last scan, the last seven days of measurements and what manifests expect. */
@Service
public class Capacities {
    /** How far back reads are counted. */
    public static final Duration MEASURED = Duration.ofDays(7);

    private final DeclaredFamilies declared;
    private final LastScans scans;
    private final RecentTraffic traffic;
    private final InstantSource clock;

    Capacities(DeclaredFamilies declared, LastScans scans, RecentTraffic traffic, InstantSource clock) {
        this.declared = declared;
        this.scans = scans;
        this.traffic = traffic;
        this.clock = clock;
    }

    @SignedIn
    public Capacity of(FamilyId family) {
        var known = of(List.of(family)).get(family);
        if (known == null) {
            throw Refused.unknown("family", family.text());
        }
        return known;
    }

    /** Of many families, with as many questions as there are keyspaces; unknown ones are left out. */
    @SignedIn
    public Map<FamilyId, Capacity> of(Collection<FamilyId> families) {
        var now = clock.instant();
        var flows = traffic.of(families, now.minus(MEASURED), now);
        var read = new HashMap<String, Optional<LastScan>>();
        var all = new LinkedHashMap<FamilyId, Capacity>();
        for (var family : declared.of(families)) {
            var scan = read.computeIfAbsent(family.spec().keyspace(), scans::of);
            all.put(family.name(), capacity(family, scan, Optional.ofNullable(flows.get(family.name()))));
        }
        return all;
    }

    private static Capacity capacity(Declared family, Optional<LastScan> scan, Optional<Flow> flow) {
        var footprint = Footprints.of(family, scan);
        var keys = footprint.map(Footprint::keys).filter(number -> number > 0);
        var rates = new Rates(family, flow);
        return new Capacity(
                family.name(),
                footprint.orElse(null),
                keys.flatMap(rates::ceiling).orElse(null),
                rates.fanOut().orElse(null),
                flow.filter(some -> some.reads() > 0)
                        .map(some -> OptionalDouble.of((double) some.hits() / some.reads()))
                        .orElse(OptionalDouble.empty()));
    }
}
