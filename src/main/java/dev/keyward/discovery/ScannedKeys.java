package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ObservedKeys;
import dev.keyward.registry.lint.Observed.Lives;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Tells the rules of the register what the last scans saw (KF013). */
@Component
class ScannedKeys implements ObservedKeys {
    private final LastScans scans;

    ScannedKeys(LastScans scans) {
        this.scans = scans;
    }

    @Override
    public View now() {
        var asked = new HashMap<String, Optional<LastScan>>();
        return (keyspace, family) -> asked.computeIfAbsent(keyspace, scans::of).flatMap(last -> seen(last, family));
    }

    /** A full scan that met no key of a family has seen that there is none. */
    private static Optional<dev.keyward.registry.lint.Observed> seen(LastScan last, FamilyId family) {
        var met = last.of(family.text()).map(ScannedKeys::told);
        return met.isEmpty() && last.sawAll() ? Optional.of(none()) : met;
    }

    private static dev.keyward.registry.lint.Observed told(Observed seen) {
        var lives = Optional.ofNullable(seen.lives()).map(spread -> new Lives(spread.p10(), spread.p99()));
        var sizes = seen.sizes();
        Estimate keys = seen.keys();
        return new dev.keyward.registry.lint.Observed(
                seen.sampled(),
                seen.withoutTtl(),
                lives,
                seen.types(),
                sizes == null ? OptionalDouble.empty() : OptionalDouble.of(sizes.mean()),
                keys.low(),
                keys.high());
    }

    private static dev.keyward.registry.lint.Observed none() {
        return new dev.keyward.registry.lint.Observed(0, 0, Optional.empty(), Map.of(), OptionalDouble.empty(), 0, 0);
    }
}
