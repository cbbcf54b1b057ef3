package dev.keyward.discovery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The last completed scan of each keyspace, for rules and figures that look at many families. Costs one small query as long
 * as there is no newer one. Needs no sign-in: nightly work asks too.
 */
@Component
public class LastScans {
    /** Older ones say nothing about today (M1.2, M2.5). */
    public static final Duration FRESH = Duration.ofDays(30);

    private final ScanRows rows;
    private final ShareRows shares;
    private final BeginningRows beginnings;
    private final InstantSource clock;
    private final Map<String, LastScan> kept = new ConcurrentHashMap<>();

    LastScans(ScanRows rows, ShareRows shares, BeginningRows beginnings, InstantSource clock) {
        this.rows = rows;
        this.shares = shares;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /** Empty when the keyspace was not scanned in the last 30 days. */
    public Optional<LastScan> of(String keyspace) {
        return rows.latest(keyspace).filter(this::isFresh).map(scan -> read(keyspace, scan));
    }

    private boolean isFresh(Scan scan) {
        var ended = scan.endedAt();
        return ended != null && ended.isAfter(clock.instant().minus(FRESH));
    }

    private LastScan read(String keyspace, Scan scan) {
        var known = kept.get(keyspace);
        if (known != null && known.scan().id().equals(scan.id())) {
            return known;
        }
        var observed = shares.observed(scan.id()).stream()
                .collect(Collectors.toMap(Observed::family, Function.identity(), (one, other) -> one));
        var read = new LastScan(scan, shares.coverage(scan), observed, beginnings.of(scan.id()));
        kept.put(keyspace, read);
        return read;
    }
}
