package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyMetrics;
import dev.keyward.registry.checklist.Series;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the checklist of a family what is measured, in whichever region. */
@Component
class MeasuredSeries implements FamilyMetrics {
    private final LastRows last;

    MeasuredSeries(LastRows last) {
        this.last = last;
    }

    @Override
    public Series of(FamilyId family) {
        return series(last.of(family));
    }

    @Override
    public Map<FamilyId, Series> of(Collection<FamilyId> families) {
        return last.of(families).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> series(entry.getValue())));
    }

    private static Series series(List<LastPoint> points) {
        Function<Function<LastPoint, Optional<Instant>>, Optional<Instant>> latest =
                series -> points.stream().map(series).reduce(Optional.empty(), LastPoint::later);
        return new Series(
                latest.apply(LastPoint::hitP95),
                latest.apply(LastPoint::staleReads),
                latest.apply(LastPoint::dlqDepth));
    }
}
