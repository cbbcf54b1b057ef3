package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.metrics.Dimension;
import dev.keyward.incident.metrics.Sample;
import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsCsvTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @Test
    void eachIncidentHasItsDomainsAndItsDurations() {
        var lines = MetricsCsv.of(List.of(sample(7, IncidentClass.A))).lines().toList();

        assertThat(lines.getFirst()).contains("domains", "mitigateSeconds").endsWith("\"staleExposureSeconds\"");
        assertThat(lines.getLast())
                .isEqualTo(
                        "'7','A','catalog user','TTL','2026-Q4','2','2026-11-03T12:00:00Z','2026-11-03T12:15:00Z','60','','600','900','1200'"
                                .replace('\'', '"'));
    }

    @Test
    void aGroupKnowsItsIncidents() {
        var one = sample(7, IncidentClass.A);
        var other = sample(8, IncidentClass.C);
        assertThat(Dimension.CLASS.members(List.of(one, other)).get("C")).containsExactly(other);
    }

    private static Sample sample(int number, IncidentClass incidentClass) {
        var times = new Times(NOON, NOON.plusSeconds(60), null, NOON.plusSeconds(600), NOON.plusSeconds(900), null);
        return new Sample(
                number,
                incidentClass,
                Set.of("user", "catalog"),
                RootCause.TTL,
                times,
                List.of(new Episode(NOON, NOON.plusSeconds(600))),
                2);
    }
}
