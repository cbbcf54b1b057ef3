package dev.keyward.layer;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.keyward.purge.Downstream;
import dev.keyward.purge.PurgeId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says of purges which layer has not been told yet, so that nothing is called resolved before. */
@Component
class BehindPurges implements Downstream {
    private final LegRows rows;

    BehindPurges(LegRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<PurgeId, Standing> of(Collection<PurgeId> purges) {
        return rows.of(purges).stream()
                .collect(groupingBy(LayerLeg::purge, collectingAndThen(toList(), BehindPurges::standing)));
    }

    /** @param legs of one purge in their order */
    private static Standing standing(List<LayerLeg> legs) {
        var open = legs.stream().filter(leg -> !leg.state().over()).findFirst().map(LayerLeg::layer);
        var last =
                legs.stream().map(LayerLeg::endedAt).filter(Objects::nonNull).max(Comparator.<Instant>naturalOrder());
        return new Standing(open.orElse(null), last.orElse(null));
    }
}
