package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import dev.keyward.testing.Resp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Redis behind a tap with keys of the demo's family {@code catalog-item} and look-alikes; what is theirs is known here only. */
final class Shop implements AutoCloseable {
    static final int KEYS = 10_000;
    private static final int LOOK_ALIKES = 2_000;

    final RedisProcess redis;
    final RedisTap tap;
    private final Set<String> family = new HashSet<>();

    Shop(String... arguments) {
        redis = RedisProcess.with(arguments);
        tap = new RedisTap(redis.port());
        for (var n = 0; n < KEYS; n++) {
            family.add("catalog:v2:item:%d:region:eu".formatted(n));
        }
        var others = new ArrayList<String>();
        for (var n = 0; n < LOOK_ALIKES; n += 2) {
            others.add("catalog:v2:item:%d:region:eu:image".formatted(n));
            others.add("catalog:v2:item:x%d:region:eu".formatted(n));
        }
        Resp.write(redis.port(), others);
    }

    /** All of the family is there again, and nothing was said yet. */
    void fill() {
        Resp.write(redis.port(), family);
        tap.forget();
    }

    long named() {
        return tap.named().size();
    }

    /** What is wrong now that a purge says it is done; empty when nothing is. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        try (var application = new RawRedis("redis://127.0.0.1:" + redis.port())) {
            var survivors = application.existing(family);
            if (survivors > 0) {
                wrong.add("%d survivors".formatted(survivors));
            }
            if (application.size() != LOOK_ALIKES + survivors) {
                wrong.add("%d keys where %d belong".formatted(application.size(), LOOK_ALIKES + survivors));
            }
        }
        var foreign = foreign();
        if (foreign > 0) {
            wrong.add("%d names of others".formatted(foreign));
        }
        return wrong;
    }

    long foreign() {
        return tap.named().stream().filter(name -> !family.contains(name)).count();
    }

    void acl(String rule) {
        redis.ask("ACL SETUSER default " + rule);
    }

    @Override
    public void close() {
        tap.close();
        redis.close();
    }
}
