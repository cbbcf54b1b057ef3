package dev.keyward.incident.rest;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentMetrics;
import dev.keyward.incident.MetricsCsv;
import dev.keyward.incident.MetricsFilter;
import dev.keyward.incident.When;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
        return MetricsAnswer.of(metrics.of(filter(from, to, incidentClass, domain, family)));
    }

    /** The incidents that are counted, with their domains and durations. */
    @GetMapping("/export")
    ResponseEntity<String> export(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(name = "class") @Nullable IncidentClass incidentClass,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String family) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"incident-metrics.csv\"")
                .body(MetricsCsv.of(metrics.samples(filter(from, to, incidentClass, domain, family))));
    }

    private MetricsFilter filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable IncidentClass incidentClass,
            @Nullable String domain,
            @Nullable String family) {
        var usual = metrics.usual();
        return new MetricsFilter(
                Objects.requireNonNullElse(When.from("from", from), usual.from()),
                Objects.requireNonNullElse(When.until("to", to), usual.to()),
                incidentClass,
                domain == null ? null : new DomainId(domain),
                family == null ? null : new FamilyId(family));
    }
}
