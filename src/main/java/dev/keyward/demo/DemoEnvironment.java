package dev.keyward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Prepares what a demo needs before the console starts: its folder, its Redis, and the keyspace {@code demo} which
 * leads there. Does nothing unless {@code keyward.demo} is true.
 */
final class DemoEnvironment implements EnvironmentPostProcessor {
    static final String KEYSPACE = "demo";
    static final String OWN_REDIS = "keyward.demo.redis";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("keyward.demo", Boolean.class, false)) {
            environment.getPropertySources().addFirst(new MapPropertySource("demo", properties(environment)));
        }
    }

    private static Map<String, Object> properties(ConfigurableEnvironment environment) {
        try {
            var folder = DemoFolder.claim(Path.of(environment.getProperty("keyward.data", ".keyward")));
            if (environment.getProperty("keyward.demo.fresh", Boolean.class, false)) {
                folder.forget();
            }
            var properties = new HashMap<String, Object>();
            properties.put("keyward.data", folder.path().toString());
            properties.put("server.address", "127.0.0.1");
            properties.put("keyward.environment.name", "Demo");
            properties.put("keyward.environment.kind", "DEV");
            properties.put("keyward.keyspaces.demo.environment", "DEV");
            properties.put("keyward.keyspaces.demo.regions", "eu,us,ap");
            properties.putAll(redis(folder, environment.getProperty("keyward.redis")));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo cannot use its data folder.", e);
        }
    }

    private static Map<String, Object> redis(DemoFolder folder, @Nullable String given) throws IOException {
        if (given != null && !given.isBlank()) {
            return Map.of("keyward.keyspaces.demo.url", given);
        }
        var redis = LocalRedis.keeping(folder.path().resolve("redis"));
        SpringApplication.getShutdownHandlers().add(redis::stop);
        return Map.of(
                "keyward.keyspaces.demo.url",
                redis.uri(),
                "keyward.keyspaces.demo.invalidation-stream",
                "keyward:invalidations",
                OWN_REDIS,
                redis.port());
    }
}
