package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.purge.engine.Retries;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One purge after the other of a keyspace whose wire breaks. */
final class AwayErrand {
    private static final int KEYS = 3_000;

    /** Ten seconds of work. */
    private static final long CAP = 300;

    private final Site site;
    private final RedisTap tap;
    private final String direct;
    private final String keyspace;
    private final Set<String> family = new HashSet<>();
    private @Nullable Errand errand;

    AwayErrand(Site site, RedisTap tap, RedisProcess redis, int n) {
        this.site = site;
        this.tap = tap;
        this.direct = "redis://127.0.0.1:%d/%d".formatted(redis.port(), n);
        this.keyspace = "away" + n;
        IntStream.range(0, KEYS).forEach(id -> family.add("content:v1:bench-%s:%d".formatted(keyspace, id)));
    }

    void begin() {
        try (var application = new RawRedis(direct)) {
            application.write(family);
        }
        tap.forget();
        errand = new Errand(
                site, Map.of("families", List.of("bench-" + keyspace), "keyspace", keyspace, "maxKeysPerSecond", CAP));
        errand.until("RUNNING");
    }

    private Errand errand() {
        return Objects.requireNonNull(errand);
    }

    void awaitUnderWay() {
        if (!Waiting.until(60, () -> !tap.named().isEmpty())) {
            throw new IllegalStateException("The purge of %s does not begin.".formatted(keyspace));
        }
    }

    /** By itself; or by one click where ten attempts went by in less time, which may be. */
    boolean recovers() {
        var over = Waiting.until(240, () -> Set.of("COMPLETED", "DEAD").contains(errand().state()));
        var early = errand().state().equals("DEAD")
                && errand().read().at("/progress/errors").asInt() >= Retries.MOST_ATTEMPTS;
        return over && (early ? isReplayed() : isRight());
    }

    /** Seconds until it was a dead letter; more than the most when it was not. */
    double gaveUp(long since, double most) {
        return errand().reaches("DEAD", most - Waiting.since(since)) ? Waiting.since(since) : most + 1;
    }

    boolean isReplayed() {
        errand().replay();
        return errand().reaches("COMPLETED", 120) && isRight();
    }

    private boolean isRight() {
        try (var application = new RawRedis(direct)) {
            var left = application.existing(family);
            var foreign =
                    tap.named().stream().filter(name -> !family.contains(name)).count();
            System.err.printf("  %s: %s, %d left, %d foreign%n", keyspace, errand().state(), left, foreign);
            return errand().state().equals("COMPLETED") && left == 0 && foreign == 0 && errand().counts(KEYS);
        }
    }

    /** Seconds from then until it was completed. */
    double completedAfter(Instant then) {
        var at = Instant.parse(errand().read().at("/timings/finishedAt").asString());
        return Duration.between(then, at).toMillis() / 1e3;
    }
}
