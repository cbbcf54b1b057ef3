package dev.keyward.capacity;

import dev.keyward.capacity.figure.Ceiling;
import dev.keyward.capacity.figure.FanOut;
import dev.keyward.measurement.RecentTraffic.Flow;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.Expected;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often a family is read and its values go: as measured, else as the manifest expects. */
record Rates(Declared family, Optional<Flow> flow) {

    private Optional<Double> reads() {
        return flow.filter(some -> some.reads() > 0)
                .map(some -> some.perSecond(some.reads()))
                .or(() -> expected(Expected::readsPerSecond));
    }

    /** Each invalidation makes a value go; so does each write where values are written through. */
    private Optional<Double> writes() {
        return invalidations().or(() -> expected(Expected::writesPerSecond));
    }

    private Optional<Double> invalidations() {
        return flow.flatMap(some -> Optional.ofNullable(some.invalidations()).map(some::perSecond));
    }

    private Optional<Double> expected(Function<Expected, @Nullable Double> number) {
        return Optional.ofNullable(family.spec().expected()).map(number);
    }

    /** Empty while nobody knows how often the keys are read. */
    Optional<Ceiling> ceiling(double keys) {
        var byTtl = family.spec().invalidation().strategy() == Strategy.TTL_ONLY;
        var ttl = family.spec().ttl();
        return reads().map(reads -> new Ceiling(
                reads / keys,
                byTtl ? OptionalDouble.empty() : optional(writes().map(writes -> writes / keys)),
                ttl == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(ttl.value().toMillis() / 1_000.0)));
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** One key an invalidation, since nobody reports how many. */
    Optional<FanOut> fanOut() {
        return invalidations()
                .map(number -> new FanOut(number, 1, family.regions().size()));
    }
}
