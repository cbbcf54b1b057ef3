package dev.keyward.capacity;

import dev.keyward.capacity.figure.Footprint;
import dev.keyward.discovery.LastScan;
import dev.keyward.discovery.LastScans;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * What a key of some families takes, for whoever cannot measure it: as the last scan saw it, else as the manifest expects
 * with the overhead that scans measured. Needs no sign-in.
 */
@Component
public class SizesOfKeys {
    private final DeclaredFamilies declared;
    private final LastScans scans;

    SizesOfKeys(DeclaredFamilies declared, LastScans scans) {
        this.declared = declared;
        this.scans = scans;
    }

    /** Bytes of a key with its value, the mean over all their keys; empty when nothing is known of one of them. */
    public OptionalDouble mean(Collection<FamilyId> families) {
        var read = new HashMap<String, Optional<LastScan>>();
        var keys = 0.0;
        var bytes = 0.0;
        for (var family : declared.of(families)) {
            var scan = read.computeIfAbsent(family.spec().keyspace(), scans::of);
            var footprint = Footprints.of(family, scan).filter(known -> known.keys() > 0);
            if (footprint.isEmpty()) {
                return OptionalDouble.empty();
            }
            keys += footprint.map(Footprint::keys).orElse(0.0);
            bytes += footprint.map(Footprint::bytes).orElse(0.0);
        }
        return keys > 0 ? OptionalDouble.of(bytes / keys) : OptionalDouble.empty();
    }
}
