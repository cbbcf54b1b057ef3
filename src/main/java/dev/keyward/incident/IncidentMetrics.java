package dev.keyward.incident;

import dev.keyward.incident.metrics.Dimension;
import dev.keyward.incident.metrics.Figures;
import dev.keyward.incident.metrics.Sample;
import dev.keyward.kernel.Refused;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How fast incidents are noticed, stopped and ended (domain.md 5.7). */
@Service
public class IncidentMetrics {
    private static final java.util.Set<IncidentState> UNDER_WAY =
            java.util.EnumSet.of(IncidentState.TRIAGE, IncidentState.ACTIVE, IncidentState.MITIGATED);
    private static final int OPEN_SHOWN = 20;
    private final SampleRows rows;
    private final IncidentList list;
    private final InstantSource clock;

    IncidentMetrics(SampleRows rows, IncidentList list, InstantSource clock) {
        this.rows = rows;
        this.list = list;
        this.clock = clock;
    }

    /** The last four quarters, this one included, of everything. */
    @SignedIn
    public MetricsFilter usual() {
        var today = clock.instant().atOffset(ZoneOffset.UTC);
        var first = today.toLocalDate()
                .withDayOfMonth(1)
                .minusMonths((today.getMonthValue() - 1) % 3)
                .minusMonths(9);
        return new MetricsFilter(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant().plusSeconds(120), null, null, null);
    }

    /** Of real incidents that left triage, by when they were resolved. */
    @SignedIn
    public MetricsReport of(MetricsFilter filter) {
        if (filter.to().isBefore(filter.from())) {
            throw Refused.invalid("to", "'to' is before 'from'.", "Turn them round.");
        }
        var samples = rows.samples(filter);
        Map<Dimension, Map<String, Figures>> groups = new EnumMap<>(Dimension.class);
        for (var dimension : Dimension.values()) {
            groups.put(dimension, dimension.split(samples));
        }
        var open = list.page(open(filter), null, 0, OPEN_SHOWN);
        return new MetricsReport(
                filter.from(),
                filter.to(),
                Figures.of(samples),
                groups,
                rows.leftOut(filter),
                open,
                samples,
                clock.instant());
    }

    private static IncidentFilter open(MetricsFilter filter) {
        var some = filter.incidentClass() == null
                ? java.util.Set.<IncidentClass>of()
                : java.util.Set.of(filter.incidentClass());
        return new IncidentFilter(some, UNDER_WAY, filter.family(), filter.domain(), false, null, null, null);
    }

    /** The same of one family. */
    @SignedIn
    public List<Sample> samples(MetricsFilter filter) {
        return rows.samples(filter);
    }
}
