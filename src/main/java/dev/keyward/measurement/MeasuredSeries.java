package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyMetrics;
import dev.keyward.registry.checklist.Series;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
        var points = last.of(family);
        Function<Function<LastPoint, Optional<Instant>>, Optional<Instant>> latest =
                series -> points.stream().map(series).reduce(Optional.empty(), LastPoint::later);
        return new Series(
                latest.apply(LastPoint::hitP95),
                latest.apply(LastPoint::staleReads),
                latest.apply(LastPoint::dlqDepth));
    }
}
