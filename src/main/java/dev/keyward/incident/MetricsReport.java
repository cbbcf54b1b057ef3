package dev.keyward.incident;

import dev.keyward.incident.metrics.Dimension;
import dev.keyward.incident.metrics.Figures;
import dev.keyward.incident.metrics.LeftOut;
import dev.keyward.incident.metrics.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the incidents that were resolved in a time say.
 *
 * @param open open real incidents, listed apart
 */
public record MetricsReport(
        Instant from,
        Instant to,
        Figures all,
        Map<Dimension, Map<String, Figures>> groups,
        LeftOut leftOut,
        List<IncidentSummary> open,
        List<Sample> samples,
        Instant readAt) {}
