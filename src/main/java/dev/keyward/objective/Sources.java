package dev.keyward.objective;

import dev.keyward.objective.budget.Bucket;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that is measured, from wherever. */
@Component
class Sources {
    private final ObjectProvider<Measured> all;

    Sources(ObjectProvider<Measured> all) {
        this.all = all;
    }

    List<Bucket> buckets(FamilyId family, String region, Span within) {
        return all.stream()
                .flatMap(source -> source.buckets(family, region, within).stream())
                .toList();
    }

    Set<String> regions(FamilyId family) {
        return all.stream().flatMap(source -> source.regions(family).stream()).collect(Collectors.toSet());
    }
}
