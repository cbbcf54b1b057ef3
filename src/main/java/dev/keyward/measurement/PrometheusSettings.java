package dev.keyward.measurement;

import dev.keyward.measurement.prometheus.Series;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where measurements are pulled from. Only a deployment says so: nobody at the console can make it call an address.
 *
 * @param url the base, such as {@code https://prometheus.internal:9090}; none means that nothing is pulled
 * @param bearerToken sent with each query; never shown or logged
 * @param step the length of a bucket, which the ranges in the queries should equal
 * @param queries by series; each answers one series for each family and region, by the two labels
 */
@ConfigurationProperties("keyward.measurement.prometheus")
record PrometheusSettings(
        @Nullable URI url,
        @Nullable String bearerToken,
        @DefaultValue("5m") Duration step,
        @DefaultValue("1m") Duration every,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("family") String familyLabel,
        @DefaultValue("region") String regionLabel,
        @DefaultValue("prometheus") String source,
        @DefaultValue Map<Series, String> queries) {

    PrometheusSettings {
        if (url != null
                && (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null)) {
            throw new IllegalArgumentException("keyward.measurement.prometheus.url is an http or https address.");
        }
        if (step.toSeconds() < 10 || step.compareTo(Duration.ofHours(1)) > 0 || 3_600 % step.toSeconds() != 0) {
            throw new IllegalArgumentException(
                    "keyward.measurement.prometheus.step is at least 10s and divides an hour.");
        }
        if (url != null && queries.isEmpty()) {
            throw new IllegalArgumentException(
                    "keyward.measurement.prometheus.url is set, so say what to ask under queries.*.");
        }
    }

    URI queryRange() {
        var base = String.valueOf(url);
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/api/v1/query_range");
    }

    /** The address without what may be secret in it. */
    String place() {
        return url == null
                ? ""
                : url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    @Override
    public String toString() {
        return "PrometheusSettings[%s, step=%s, queries=%s]".formatted(place(), step, queries.keySet());
    }
}
