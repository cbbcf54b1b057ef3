package dev.keyward.bench;

import dev.keyward.demo.KeyWriter;
import java.io.IOException;
import java.util.function.Consumer;

/** The keyspace of the purge benchmark: 2,000,000 keys of about 100 bytes, 200,000 of them the family. */
final class Loader {
    static final int FAMILY = 200_000;
    static final int OTHERS = 1_800_000;
    static final int LOOK_ALIKES = 20_000;
    static final String PATTERN = "catalog:v2:item:*:region:*";
    private static final String VALUE = "v".repeat(60);

    private Loader() {}

    /** Keys of the demo's family {@code catalog-item}. */
    static void family(int port) throws IOException {
        try (var writer = new KeyWriter(port)) {
            familyKeys(key -> writer.set(key, VALUE));
        }
    }

    static void familyKeys(Consumer<String> each) {
        for (var n = 0; n < FAMILY; n++) {
            each.accept("catalog:v2:item:%d:region:%s".formatted(1_000_000 + n / 2, n % 2 == 0 ? "eu" : "us"));
        }
    }

    /** Keys that SCAN's pattern for the family returns, and that are not of the family. */
    static void lookAlikes(int port) throws IOException {
        try (var writer = new KeyWriter(port)) {
            for (var n = 0; n < LOOK_ALIKES; n += 2) {
                writer.set("catalog:v2:item:%d:region:eu:image".formatted(1_000_000 + n), VALUE);
                writer.set("catalog:v2:item:x%d:region:eu".formatted(1_000_000 + n), VALUE);
            }
        }
    }

    /** Everything around it. */
    static void others(int port) throws IOException {
        try (var writer = new KeyWriter(port)) {
            for (var n = 0; n < OTHERS; n++) {
                writer.set(bystanderKey(n), VALUE);
            }
        }
    }

    static String bystanderKey(int n) {
        return "content:v1:feed:" + (10_000_000 + n);
    }
}
