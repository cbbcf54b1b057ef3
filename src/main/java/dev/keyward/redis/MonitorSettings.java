package dev.keyward.redis;

import dev.keyward.redis.vitals.Limits;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Watch;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code keyward.monitor.*}: from when on a live reading needs attention ({@code .attention}) and is dangerous
 * ({@code .danger}), in percent, milliseconds or per second. The reasons are in docs/configuration.md.
 */
@ConfigurationProperties("keyward.monitor")
record MonitorSettings(
        @DefaultValue Ratio hitRatio,
        @DefaultValue Latency latency,
        @DefaultValue Operations operations,
        @DefaultValue Evictions evictions,
        @DefaultValue Filling memory,
        @DefaultValue Filling clients) {

    record Ratio(
            @DefaultValue("80") Double attention,
            @DefaultValue("50") Double danger) {}

    record Latency(
            @DefaultValue("5") Double attention,
            @DefaultValue("20") Double danger) {}

    /** No number fits every server, so none is given. */
    record Operations(@Nullable Double attention, @Nullable Double danger) {}

    record Evictions(
            @DefaultValue("1") Double attention,
            @DefaultValue("100") Double danger) {}

    record Filling(
            @DefaultValue("80") Double attention,
            @DefaultValue("95") Double danger) {}

    Watch watch() {
        var limits = new EnumMap<Sign, Limits>(Sign.class);
        limits.put(Sign.HIT_RATIO, new Limits(hitRatio.attention, hitRatio.danger));
        limits.put(Sign.LATENCY, new Limits(latency.attention, latency.danger));
        limits.put(Sign.OPERATIONS, new Limits(operations.attention, operations.danger));
        limits.put(Sign.EVICTIONS, new Limits(evictions.attention, evictions.danger));
        limits.put(Sign.MEMORY, new Limits(memory.attention, memory.danger));
        limits.put(Sign.CLIENTS, new Limits(clients.attention, clients.danger));
        return new Watch(Map.copyOf(limits));
    }
}
