package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the order, however often, from however many at once: each report counts once (R17, I16). */
@OnBothDatabases
class ExactlyOnceTests {
    private static final Actor ADA = new Actor("ada", Actor.Via.API, "token");

    @Autowired
    Takings takings;

    @Autowired
    MeasurementReads reads;

    @Autowired
    Clock clock;

    @Test
    void everyOrderOfBatchesWithEveryRepetitionAddsUpToTheSame() {
        for (var seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var all = reports(40);
            var accepted = 0;
            for (var batch : shuffled(all, random)) {
                accepted += takings.keep(batch, ADA, Takings.Clash.REFUSED).accepted();
            }
            assertThat(accepted).as("seed %d", seed).isEqualTo(all.size());
            assertThat(total(all)).as("seed %d", seed).isEqualTo(sum(all));
        }
    }

    @Test
    void manyWhoSendTheSameAtOnceAreCountedOnce() throws InterruptedException, ExecutionException {
        var all = reports(60);
        var work = new ArrayList<Callable<Integer>>();
        for (var sender = 0; sender < 8; sender++) {
            var batches = shuffled(all, new Random(sender));
            work.add(() -> batches.stream()
                    .mapToInt(batch ->
                            takings.keep(batch, ADA, Takings.Clash.REFUSED).accepted())
                    .sum());
        }
        var accepted = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : senders.invokeAll(work)) {
                accepted += done.get();
            }
        }
        assertThat(accepted).isEqualTo(all.size());
        assertThat(total(all)).isEqualTo(sum(all));
    }

    @Test
    void ofOverlappingReportsThatComeAtOnceOneIsKept() throws InterruptedException, ExecutionException {
        var first = reports(1).getFirst();
        var work = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 8; n++) {
            var shifted = shifted(first, n);
            work.add(() -> takings.keep(List.of(shifted), ADA, Takings.Clash.FIRST_STAYS)
                    .accepted());
        }
        var accepted = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : senders.invokeAll(work)) {
                accepted += done.get();
            }
        }
        assertThat(accepted).isEqualTo(1);
        assertThat(total(List.of(first))).isEqualTo(1);
    }

    private static Measurement shifted(Measurement item, int seconds) {
        var at = item.bucketStart().plusSeconds(seconds);
        var id = "shifted-" + seconds;
        return new Measurement(
                item.family(), item.region(), at, 60, 1, 0, 0, 0, 0, null, null, null, null, null, item.source(), id);
    }

    @Test
    void whoStaysFirstDoesNotDependOnWhoSaysSomethingElse() {
        var all = reports(5);
        takings.keep(all, ADA, Takings.Clash.REFUSED);
        var louder = all.stream().map(item -> counting(item, item.id(), 999)).toList();
        assertThat(takings.keep(louder, ADA, Takings.Clash.FIRST_STAYS)).isEqualTo(new Accepted(0, 5));
        assertThat(total(all)).isEqualTo(sum(all));
    }

    /** Batches of a random size that hold everything at least once and much of it twice. */
    private static List<List<Measurement>> shuffled(List<Measurement> all, Random random) {
        var sent = new ArrayList<>(all);
        all.stream().filter(item -> random.nextBoolean()).forEach(sent::add);
        Collections.shuffle(sent, random);
        var batches = new ArrayList<List<Measurement>>();
        for (int from = 0; from < sent.size(); ) {
            var to = Math.min(sent.size(), from + 1 + random.nextInt(12));
            batches.add(sent.subList(from, to));
            from = to;
        }
        return batches;
    }

    private List<Measurement> reports(int number) {
        var families = List.of(new FamilyId(Names.next("once")), new FamilyId(Names.next("once")));
        var start = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        var all = new ArrayList<Measurement>();
        for (int n = 0; n < number; n++) {
            all.add(new Measurement(
                    families.get(n % 2),
                    n % 3 == 0 ? "eu" : "us",
                    start.plus(Duration.ofMinutes(n)),
                    60,
                    1 + n,
                    1 + n,
                    0,
                    n,
                    n / 2,
                    null,
                    n * 0.1,
                    null,
                    null,
                    null,
                    "svc",
                    "id-" + n));
        }
        return all;
    }

    private static Measurement counting(Measurement item, String id, long count) {
        return new Measurement(
                item.family(),
                item.region(),
                item.bucketStart(),
                item.bucketSeconds(),
                count,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                item.source(),
                id);
    }

    private static long sum(List<Measurement> all) {
        return all.stream().mapToLong(Measurement::reads).sum();
    }

    private long total(List<Measurement> all) {
        return all.stream()
                .map(Measurement::family)
                .distinct()
                .flatMap(family -> reads.series(family, Instant.EPOCH, clock.instant(), Duration.ofHours(1)).stream())
                .mapToLong(Point::reads)
                .sum();
    }
}
