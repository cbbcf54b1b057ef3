package dev.keyward.review;

import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillReads;
import dev.keyward.drill.DrillsDone;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.DomainEvidence.Drilled;
import dev.keyward.review.agenda.Period;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drills of a domain in a quarter, as they were scored, and the last one before its end. */
@Component
class DrillGathering {
    private final DrillReads drills;
    private final DrillsDone done;

    DrillGathering(DrillReads drills, DrillsDone done) {
        this.drills = drills;
        this.done = done;
    }

    List<Drilled> of(DomainId domain, Period period) {
        return drills.done(domain, period.from(), period.until()).stream()
                .flatMap(DrillGathering::drilled)
                .toList();
    }

    @Nullable
    Instant last(DomainId domain, Instant until) {
        return done.last(until).get(domain);
    }

    private static Stream<Drilled> drilled(Drill drill) {
        var result = drill.result();
        return result == null
                ? Stream.empty()
                : Stream.of(new Drilled(
                        Objects.requireNonNullElse(drill.incident(), 0),
                        drill.scenario(),
                        Objects.requireNonNullElse(drill.startedAt(), drill.plannedFor()),
                        (int) result.minutes(),
                        drill.targetMinutes(),
                        result.score(),
                        result.untracked()));
    }
}
