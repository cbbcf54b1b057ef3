package dev.keyward.purge;

import dev.keyward.capacity.SizesOfKeys;
import dev.keyward.purge.engine.Survey;
import dev.keyward.purge.scope.Scope;
import dev.keyward.redis.KeySizes;
import dev.keyward.registry.FamilyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much memory a purge frees: measured on a sample of its keys, else as capacity figures have it. */
@Component
class Weighing {
    private final SizesOfKeys known;

    Weighing(SizesOfKeys known) {
        this.known = known;
    }

    /** The mean of the sample's sizes times the count; null when neither the server nor anybody else tells a size. */
    @Nullable
    Long bytes(KeySizes sizes, Survey.Found found, Scope scope) {
        if (found.sample().isEmpty()) {
            return 0L;
        }
        var measured = found.sample().stream()
                .map(sizes::bytes)
                .flatMapToLong(size -> size.stream())
                .summaryStatistics();
        return measured.getCount() > 0
                ? Long.valueOf(Math.round(measured.getAverage() * found.count()))
                : expected(found, scope);
    }

    private @Nullable Long expected(Survey.Found found, Scope scope) {
        var families = scope.families().stream()
                .map(family -> new FamilyId(family.name()))
                .toList();
        var each = known.mean(families);
        return each.isPresent() ? Math.round(each.getAsDouble() * found.count()) : null;
    }
}
