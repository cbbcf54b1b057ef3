package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.measurement.prometheus.Series;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PrometheusSettingsTests {
    private static final String PREFIX = "keyward.measurement.prometheus.";

    @Test
    void nothingIsPulledUnlessADeploymentSaysFromWhere() {
        assertThat(bound(Map.of()).url()).isNull();
    }

    @Test
    void queriesAreNamedAsTheFieldsAndSecretsAreNotPrinted() {
        var settings = bound(Map.of(
                "url", "https://reader:hidden@prometheus.internal:9090/base/",
                "bearer-token", "secret",
                "step", "60s",
                "queries.sampled-reads", "sum by (family, region) (increase(sampled[1m]))"));
        assertThat(settings.queries()).containsOnlyKeys(Series.SAMPLED_READS);
        assertThat(settings.step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.queryRange().getPath()).isEqualTo("/base/api/v1/query_range");
        assertThat(settings)
                .hasToString(
                        "PrometheusSettings[https://prometheus.internal:9090, step=PT1M, queries=[SAMPLED_READS]]");
    }

    @ParameterizedTest
    @CsvSource({"url, file:///etc/passwd", "url, prometheus", "step, 7m", "step, 1s", "step, 2h"})
    void whatCannotWorkStopsTheConsoleAtItsStart(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of("queries.reads", "reads", name, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static PrometheusSettings bound(Map<String, String> properties) {
        var source = new HashMap<String, String>();
        properties.forEach((name, value) -> source.put(PREFIX + name, value));
        return new Binder(new MapConfigurationPropertySource(source))
                .bindOrCreate("keyward.measurement.prometheus", PrometheusSettings.class);
    }
}
