package dev.keyward.layer;

import dev.keyward.purge.scope.Scope;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Registry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a region may serve old values after everybody knows: the longest of the purged families' grace windows. */
@Component
class Graces {
    private final Registry registry;

    Graces(Registry registry) {
        this.registry = registry;
    }

    /** @param region null for all of them */
    Duration of(Scope scope, @Nullable String region) {
        return scope.families().stream()
                .flatMap(family -> policies(family.name()))
                .filter(policy -> region == null || policy.code().equals(region))
                .map(RegionPolicy::graceWindow)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Stream<RegionPolicy> policies(String family) {
        var regions = registry.family(new FamilyId(family)).spec().regions();
        return Objects.requireNonNullElse(regions, List.<RegionPolicy>of()).stream();
    }
}
