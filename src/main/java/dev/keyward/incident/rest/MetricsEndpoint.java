package dev.keyward.incident.rest;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentMetrics;
import dev.keyward.incident.MetricsFilter;
import dev.keyward.incident.When;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How fast incidents are dealt with, as numbers. */
@RestController
@RequestMapping("/api/v1/incidents/metrics")
class MetricsEndpoint {
    private final IncidentMetrics metrics;

    MetricsEndpoint(IncidentMetrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping
    MetricsAnswer metrics(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(name = "class") @Nullable IncidentClass incidentClass,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String family) {
        var usual = metrics.usual();
        var filter = new MetricsFilter(
                Objects.requireNonNullElse(When.from("from", from), usual.from()),
                Objects.requireNonNullElse(When.until("to", to), usual.to()),
                incidentClass,
                domain == null ? null : new DomainId(domain),
                family == null ? null : new FamilyId(family));
        return MetricsAnswer.of(metrics.of(filter));
    }
}
