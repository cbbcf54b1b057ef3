package dev.keyward.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * What lives in the demo's Redis, always the same some 200,000 keys: those of the sample families, others which look
 * like them but are not theirs, and some that nobody registered.
 */
final class SampleKeys {
    private static final List<String> REGIONS = List.of("eu", "us", "ap");
    private static final List<String> CURRENCIES = List.of("eur", "usd", "gbp");
    private static final List<String> SCOPES = List.of("read", "write", "admin");
    private static final List<String> LANGUAGES = List.of("en", "de", "ja");

    private final Random random = new Random(20_260_202);
    private final BiConsumer<String, String> sink;

    private SampleKeys(BiConsumer<String, String> sink) {
        this.sink = sink;
    }

    /** Hands every key with its value to the sink. */
    static void all(BiConsumer<String, String> sink) {
        var keys = new SampleKeys(sink);
        keys.catalog();
        keys.account();
        keys.content();
        keys.lookAlikes();
        keys.strangers();
    }

    private void catalog() {
        times(75_000, n -> "catalog:v2:item:%d:region:%s".formatted(1_000 + n / 3, REGIONS.get(n % 3)));
        times(2_400, n -> "catalog:v1:item:%d".formatted(1_000 + n));
        times(24_000, n -> "catalog:v1:price:sku-%d:currency:%s".formatted(n / 3, CURRENCIES.get(n % 3)));
        times(12_000, n -> "catalog:v1:stock:sku-%d:warehouse:%d".formatted(n / 2, n % 2));
        times(15_000, n -> "catalog:v3:search:%08x".formatted(random.nextInt()));
    }

    private void account() {
        times(8_000, n -> "account:v1:balance:%d".formatted(50_000 + n));
        times(9_000, n -> "account:v2:permissions:%d:scope:%s".formatted(50_000 + n / 3, SCOPES.get(n % 3)));
        times(6_000, n -> "account:v1:session:" + new UUID(random.nextLong(), random.nextLong()));
        times(14_000, n -> "user:v3:profile:%d".formatted(50_000 + n));
        times(5_000, n -> "user:v1:preferences:%d".formatted(50_000 + n));
    }

    private void content() {
        times(12_000, n -> "content:v1:feed:%d".formatted(50_000 + n));
        times(6_000, n -> "content:v4:article:story-%d:lang:%s".formatted(n / 3, LANGUAGES.get(n % 3)));
        times(1_800, n -> "content:v1:digest:%d".formatted(50_000 + n));
        times(8_000, n -> "content:v2:recommendation:%d:slot:%d".formatted(50_000 + n / 4, n % 4));
    }

    /** Each would be hit by a careless glob of its neighbour's pattern. */
    private void lookAlikes() {
        times(1_200, n -> "catalog:v2:item:%d:region:eu:draft".formatted(1_000 + n));
        times(600, n -> "catalog:v2:item:sku-%d:region:eu".formatted(n));
        times(300, n -> "catalog:v2:item:%d:region:mars".formatted(1_000 + n));
        times(400, n -> "Catalog:v2:item:%d:region:us".formatted(1_000 + n));
        times(500, n -> "user:v3:profile:%d:avatar".formatted(50_000 + n));
        times(300, n -> "account:v1:balance:%d:frozen".formatted(50_000 + n));
        times(200, n -> "catalog:v9:item:%d:region:eu".formatted(1_000 + n));
    }

    private void strangers() {
        times(2_000, n -> "session:%016x".formatted(random.nextLong()));
        times(1_500, n -> "tmp:import:%d:%d".formatted(n / 100, n));
        times(1_000, n -> "user_profile_%d".formatted(n));
        times(500, n -> "lock:order:%d".formatted(n));
        times(120, n -> "sidekiq:queue:%d".formatted(n));
    }

    private void times(int count, IntFunction<String> key) {
        for (var n = 0; n < count; n++) {
            var name = key.apply(n);
            sink.accept(
                    name, "{\"key\":\"%s\",\"rev\":%d,\"etag\":\"%016x\"}".formatted(name, n % 7, random.nextLong()));
        }
    }
}
