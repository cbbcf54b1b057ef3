package dev.keyward.layer;

import dev.keyward.purge.Downstream;
import dev.keyward.purge.PurgeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of a purge which layer has not been told yet, so that nothing is called resolved before. */
@Component
class BehindPurges implements Downstream {
    private final LegRows rows;

    BehindPurges(LegRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Standing> of(PurgeId purge) {
        var legs = rows.of(purge);
        if (legs.isEmpty()) {
            return Optional.empty();
        }
        var open = legs.stream().filter(leg -> !leg.state().over()).findFirst().map(LayerLeg::layer);
        var last =
                legs.stream().map(LayerLeg::endedAt).filter(Objects::nonNull).max(Comparator.<Instant>naturalOrder());
        return Optional.of(new Standing(open.orElse(null), last.orElse(null)));
    }
}
