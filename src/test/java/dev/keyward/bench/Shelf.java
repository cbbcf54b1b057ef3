package dev.keyward.bench;

import dev.keyward.demo.KeyWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * The keys of a discovery benchmark: so many for each of the families that {@link FamilyLoader} makes, some that two of them
 * claim, some of versions that nobody registered, and some that nobody owns. Every key comes with its owner, known from how
 * it was made and not from any matcher.
 */
record Shelf(int families, int keys) {
    static final int AMBIGUOUS = -1;
    static final int VERSION_UNKNOWN = -2;
    static final int UNREGISTERED = -3;

    private static final List<String> REGIONS = List.of("eu", "us", "ap");

    /** Each key with the number of its family, or one of the negative answers. */
    void each(ObjIntConsumer<String> sink) {
        var ofFamilies = keys / 100 * 94;
        for (int n = 0; n < ofFamilies; n++) {
            var family = n % families;
            sink.accept(key(family, n / families), owner(family));
        }
        for (int n = ofFamilies; n < keys; n++) {
            switch (n % 3) {
                case 0 -> sink.accept("%s:v9:thing-7:%d:region:eu".formatted(domain(7), n), VERSION_UNKNOWN);
                case 1 -> sink.accept("session:%d:%d".formatted(n % 97, n), UNREGISTERED);
                default -> sink.accept(key(8, n) + ":image", UNREGISTERED);
            }
        }
    }

    private String domain(int family) {
        return FamilyLoader.domain(family % Math.max(1, families / 100));
    }

    /** Matches {@link FamilyLoader#template}. */
    private String key(int n, int k) {
        return switch (n % 100) {
            case 0 -> "eu%d:cart:c%d".formatted(n, k);
            case 1, 2, 3, 4, 5 -> "%s:v%d:tenant-%d:thing-%d:%d".formatted(domain(n), 1 + n % 3, k % 50, n, k);
            case 99 ->
                n > 100
                        ? "%s:v%d:thing-%d:x:%d".formatted(domain(n), 1 + (n - 50) % 3, n - 50, k)
                        : "%s:v1:any-%d:x:%d".formatted(domain(n), n, k);
            default ->
                "%s:v%d:thing-%d:%d:region:%s".formatted(domain(n), 1 + n % 3, n, k, REGIONS.get(k % REGIONS.size()));
        };
    }

    /** The family 50 behind one that ends in 49 holds all of its keys, and neither has yielded. */
    private int owner(int n) {
        var holder = n + 50;
        var held = n % 100 == 49 && n > 100 && holder < families && domain(n).equals(domain(holder));
        return held ? AMBIGUOUS : n;
    }

    Map<Integer, Long> truth() {
        var truth = new LinkedHashMap<Integer, Long>();
        each((key, owner) -> truth.merge(owner, 1L, Long::sum));
        return truth;
    }

    void write(int port) throws IOException {
        try (var writer = new KeyWriter(port)) {
            each((key, owner) -> writer.set(key, "v".repeat(30 + (key.hashCode() & 127))));
        }
    }
}
