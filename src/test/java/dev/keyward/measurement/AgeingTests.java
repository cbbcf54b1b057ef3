package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class AgeingTests {
    private static final Retention RETENTION = new Retention(Duration.ofDays(35), Duration.ofDays(400));

    @Autowired
    Takings takings;

    @Autowired
    MeasurementReads reads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private FamilyId family = new FamilyId("unset");
    private Instant old = Instant.EPOCH;

    /** Older than anything another test stores: what is younger stays as it is. */
    @BeforeEach
    void bucketsOfAnOldHour() {
        family = new FamilyId(Names.next("aged"));
        old = clock.instant().minus(Duration.ofDays(90)).truncatedTo(ChronoUnit.HOURS);
        var buckets = new ArrayList<Measurement>();
        for (int n = 0; n < 24; n++) {
            buckets.add(bucket("eu", old.plus(Duration.ofMinutes(5L * n)), n, 1.0 + n));
        }
        buckets.add(bucket("us", old, 7, null));
        takings.keep(buckets, new Actor("ada", Actor.Via.API, null), Takings.Clash.REFUSED);
    }

    @Test
    void oldBucketsBecomeHoursAndTheChartStaysTheSame() {
        var before = series(Duration.ofHours(1));
        assertThat(before).hasSize(3);

        ageing(clock).sweep();

        assertThat(series(Duration.ofHours(1))).isEqualTo(before);
        assertThat(reads.buckets(family, "eu", old, old.plus(Duration.ofHours(3))))
                .isEmpty();
        assertThat(before.getFirst().hitP95Ms()).isEqualTo(12.0);
        assertThat(before.getLast().hitP95Ms()).isNull();
    }

    @Test
    void twoConsolesRollUpOnce() throws InterruptedException, ExecutionException {
        var before = series(Duration.ofDays(1));
        try (var consoles = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeps = List.of(ageing(clock), ageing(clock), ageing(clock)).stream()
                    .map(each -> Executors.callable(each::sweep))
                    .toList();
            for (var done : consoles.invokeAll(sweeps)) {
                done.get();
            }
        }
        ageing(clock).sweep();
        assertThat(series(Duration.ofDays(1)).stream().mapToLong(Point::reads).sum())
                .isEqualTo(before.stream().mapToLong(Point::reads).sum());
    }

    @Test
    void hoursGrowOldToo() {
        ageing(clock).sweep();
        var then = old.plus(Duration.ofDays(400)).plus(Duration.ofMinutes(59));
        transaction.executeWithoutResult(status -> ageing(clock).forget(then));
        assertThat(series(Duration.ofHours(1))).extracting(Point::at).containsOnly(old.plus(Duration.ofHours(1)));
    }

    private Ageing ageing(InstantSource time) {
        return new Ageing(jdbc, transaction, RETENTION, time);
    }

    private List<Point> series(Duration step) {
        return reads.series(family, old, old.plus(Duration.ofHours(3)), step);
    }

    private Measurement bucket(String region, Instant start, long count, @Nullable Double speed) {
        return new Measurement(
                family,
                region,
                start,
                300,
                count,
                count,
                0,
                10,
                1,
                null,
                speed,
                null,
                null,
                null,
                "svc",
                region + start);
    }
}
