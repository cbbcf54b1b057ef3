package dev.keyward.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every new context an empty database of the product under test, and the two keyspaces. The customizer is equal
 * per product, so contexts are shared between test classes.
 */
final class DatabaseOfTheContext implements ContextCustomizerFactory {
    private static Database current = Database.H2;

    static void choose(Database database) {
        current = database;
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer(current);
    }

    private record Customizer(Database database) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var properties = new HashMap<String, Object>(database.createOne());
            properties.putAll(keyspaces());
            properties.putAll(layered());
            properties.put("spring.test.print-condition-evaluation-report", false);
            properties.put("keyward.api.calls-per-second", 100_000); // tests call faster than programs should
            properties.put("keyward.api.burst", 100_000);
            properties.put("keyward.maturity.after-start", "PT10H"); // what is judged is marked, whenever a test runs
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("servers", properties));
        }

        /** A keyspace behind which layers hear of purges. */
        private Map<String, Object> layered() {
            var hooks = HookReceiver.shared().origin();
            return Map.of(
                    "keyward.keyspaces.layered.url", RedisServer.shared().uri() + "/2",
                    "keyward.keyspaces.layered.environment", "DEV",
                    "keyward.keyspaces.layered.regions", "eu,us",
                    "keyward.keyspaces.layered.invalidation-stream", "keyward:invalidations",
                    "keyward.layers.allowed", hooks,
                    "keyward.layers.webhooks[0].name", "cdn",
                    "keyward.layers.webhooks[0].url", hooks + "/cdn",
                    "keyward.layers.webhooks[0].secret", HookReceiver.SECRET,
                    "keyward.layers.webhooks[0].keyspaces", "layered",
                    "keyward.layers.webhooks[0].regions", "eu,us");
        }

        private Map<String, Object> keyspaces() {
            var redis = RedisServer.shared();
            return Map.of(
                    "keyward.keyspaces.test.url", redis.uri(),
                    "keyward.keyspaces.test.environment", "DEV",
                    "keyward.keyspaces.test.regions", "eu,us",
                    "keyward.keyspaces.live.url", redis.uri() + "/1",
                    "keyward.keyspaces.live.environment", "PROD",
                    "keyward.keyspaces.live.regions", "eu");
        }
    }
}
