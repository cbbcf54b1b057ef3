package dev.keyward.objective;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.PromisedFamilies.Promised;
import dev.keyward.registry.Promises.RegionPolicy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an objective is judged: the regions of the family and of its keyspace, and every region that reports. */
@Component
class Regions {
    /** For a family of which nobody ever named a region. */
    static final String UNNAMED = "default";

    private final Fleet fleet;
    private final Sources measured;

    Regions(Fleet fleet, Sources measured) {
        this.fleet = fleet;
        this.measured = measured;
    }

    List<String> of(Objective objective, Promised family) {
        if (objective.region() != null) {
            return List.of(objective.region());
        }
        return everywhere(family);
    }

    /** A region that somebody wishes for is one of the family, of its keyspace, or one that reports. */
    void require(@Nullable String wished, Promised family) {
        var some = everywhere(family);
        if (wished != null && !some.contains(wished)) {
            throw Refused.invalid(
                    "region",
                    "The family does not live in %s, but in: %s.".formatted(wished, String.join(", ", some)),
                    "Name one of them, or none: then the worst region counts.");
        }
    }

    private List<String> everywhere(Promised family) {
        var regions = new LinkedHashSet<String>();
        family.regions().stream().map(RegionPolicy::code).forEach(regions::add);
        if (regions.isEmpty()) {
            regions.addAll(
                    fleet.keyspace(family.keyspace()).map(Keyspace::regions).orElse(List.of()));
        }
        regions.addAll(measured.regions(family.name()));
        return List.copyOf(regions.isEmpty() ? Set.of(UNNAMED) : regions);
    }

    /** A region may promise more or less than the family; what the owner wished for the objective stands above both. */
    static Duration maxStaleness(Objective objective, Promised family, String region) {
        if (objective.wish() != null && objective.wish().maxStaleness() != null) {
            return objective.maxStaleness();
        }
        return family.regions().stream()
                .filter(policy -> policy.code().equals(region))
                .map(RegionPolicy::maxStaleness)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .orElse(objective.maxStaleness());
    }
}
