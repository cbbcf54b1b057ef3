package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.registry.Family;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R4, R18, R19 and Q8: several workers on one queue, as several consoles on one database have them. */
class SharedWorkTests extends OnAWire {
    private static final Duration OWN_SLICE = Duration.ofSeconds(5);

    @Autowired
    PurgeRuns runs;

    @Autowired
    Runner runner;

    @Autowired
    Expiry expiry;

    @Autowired
    Restores restores;

    private final List<Worker> others = new ArrayList<>();

    @AfterEach
    void onlyTheConsolesOwnIsLeft() {
        others.forEach(Worker::stop);
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void twoWorkersShareTheWorkAndNoPurgeHasTwoOwners() {
        var families = families();
        worker.stop();
        var purges = new ArrayList<PurgeId>();
        for (var round = 0; round < 2; round++) {
            for (var n = 1; n <= SERVERS; n++) {
                purges.add(queued(families.get(n - 1), n, 100 * round, 30, 300L));
                purges.add(queued(families.get(n - 1), n, 100 * round + 50, 1, null));
                purges.add(queued(families.get(n - 1), n, 100 * round + 60, 1, null));
            }
        }
        var owners = new HashSet<String>();
        worker.start();
        another(4, OWN_SLICE);
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            owners.addAll(holders());
            assertThat(mostAtOnceOfAKeyspace()).isLessThanOrEqualTo(1);
            return unfinished(purges) == 0;
        });
        assertThat(owners).hasSize(2);
        assertThat(TAP.named()).hasSize(640).doesNotHaveDuplicates();
        assertThat(purges).allSatisfy(purge -> {
            assertThat(epoch(purge)).isEqualTo(1);
            assertThat(actions(purge)).containsOnlyOnce("purge.completed").doesNotContain("purge.fenced");
        });
    }

    @Test
    void aFrozenOwnerThatWakesWithoutItsLeaseSendsAndWritesNothingMore() {
        var keys = keys(1_500);
        var frozen = new CountDownLatch(1);
        crashes.at(CrashPoint.AFTER_UNLINK_WRITTEN, () -> waitFor(frozen));
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.awaitDeath();
        leaseRunsOut(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
        var heard = TAP.named().size();
        var told = purge(running.id()).progress();

        // Longer than an engine goes on without asking; a real freeze lasts as long as a lease at least.
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
        frozen.countDown();
        await().until(() -> actions(running.id()).contains("purge.fenced"));

        assertThat(TAP.named()).hasSize(heard);
        assertThat(purge(running.id()).progress()).isEqualTo(told);
        assertThat(actions(running.id())).containsOnlyOnce("purge.completed");
        assertThat(epoch(running.id())).isEqualTo(2);
    }

    @Test
    void aWorkerThatStopsHandsOverWithinItsBatch() {
        var keys = keys(600);
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), 300L, "wire"));
        await().until(() -> !TAP.named().isEmpty());
        worker.stop();
        assertThat(owner(running.id())).as("the lease is given back").isNull();
        assertThat(purge(running.id()).state()).isEqualTo(PurgeState.RUNNING);
        var heard = TAP.named().size();
        assertThat(heard).isLessThan(600);

        another(4, OWN_SLICE);
        await().untilAsserted(() ->
                assertThat(TAP.named()).as("%s", epoch(running.id())).hasSizeGreaterThan(heard));
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
        assertThat(epoch(running.id())).isEqualTo(2);
    }

    @Test
    void theKillSwitchStopsAllOfThemWithinASecond() {
        var families = families();
        var purges = IntStream.rangeClosed(1, SERVERS)
                .mapToObj(n -> whole(families.get(n - 1), n, 3_000, 100L))
                .toList();
        another(6, OWN_SLICE);
        await().until(() -> holders(purges) == SERVERS);
        var off = purging(() -> purging.killSwitch());
        var heard = TAP.named().size();
        var on = purging(() -> purging.turnKillSwitch(true, "a drill", off.version()));
        try {
            await().until(() -> states(purges).equals(Set.of("PAUSED")));
            assertThat(TAP.named().size() - heard)
                    .as("names after it, where each purge names 100 a second")
                    .isLessThanOrEqualTo(100 * SERVERS);
            assertThat(purges)
                    .allSatisfy(purge -> assertThat(purge(purge).explanation()).contains("kill switch"));
        } finally {
            purging(() -> purging.turnKillSwitch(false, "over", on.version()));
        }
    }

    /** Q8, queued as unfairly as can be: all of one server's before any of the next one's. */
    @Test
    void withEqualWorkTheLastKeyspaceEndsAtMostHalfAsLateAgainAsTheFirst() {
        var families = families();
        nobodyWasServed();
        worker.stop();
        var purges = new ArrayList<List<PurgeId>>();
        for (var n = 1; n <= SERVERS; n++) {
            var server = n;
            purges.add(IntStream.range(0, 4)
                    .mapToObj(k -> queued(families.get(server - 1), server, 100 * k, 10, 20L))
                    .toList());
        }
        var began = now();
        another(4, OWN_SLICE);
        var ends = purges.stream()
                .mapToLong(of -> Duration.between(began, lastEnd(of)).toMillis())
                .summaryStatistics();
        assertThat(ends.getMax()).isLessThanOrEqualTo(ends.getMin() * 3 / 2);
    }

    /** One that came first has had its turns already when the next one comes. */
    @Test
    void whoeverWasServedLeastGoesNext() {
        var families = families();
        nobodyWasServed();
        worker.stop();
        var first = IntStream.range(0, 4)
                .mapToObj(k -> queued(families.getFirst(), 1, 100 * k, 10, 20L))
                .toList();
        another(1, OWN_SLICE);
        scene.until(first.get(1), PurgeState.COMPLETED);
        var second = IntStream.range(0, 2)
                .mapToObj(k -> queued(families.get(1), 2, 100 * k, 10, 40L))
                .toList();
        assertThat(lastEnd(second)).isBefore(lastEnd(first));
    }

    /** Else those served long ago would be last all day, and ten equal queues would not end together. */
    @Test
    void whatWasServedBeforeIsForgottenWhereNobodyElseWaits() {
        var family = families().getFirst();
        scene.until(queued(family, 1, 0, 10, null), PurgeState.COMPLETED);
        jdbc.sql("update purge_turn set served_millis = 50000").update();
        scene.until(queued(family, 1, 100, 10, null), PurgeState.COMPLETED);
        assertThat(jdbc.sql("select max(served_millis) from purge_turn")
                        .query(Long.class)
                        .single())
                .isLessThan(50_000);
    }

    private void nobodyWasServed() {
        jdbc.sql("update purge_turn set served_millis = 0").update();
    }

    private Instant now() {
        return jdbc.sql("select current_timestamp as now_at")
                .query((row, n) -> Columns.required(row, "now_at"))
                .single();
    }

    private Instant lastEnd(List<PurgeId> purges) {
        return purges.stream()
                .map(id -> scene.until(id, PurgeState.COMPLETED).timings().finishedAt())
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void aLongPurgeMakesWayForOneThatWaits() {
        var families = families();
        worker.stop();
        var first = whole(families.getFirst(), 1, 600, 300L);
        var second = whole(families.get(1), 2, 600, 300L);
        another(1, Duration.ofMillis(200));
        var ended = Objects.requireNonNull(
                scene.until(first, PurgeState.COMPLETED).timings().finishedAt());
        scene.until(second, PurgeState.COMPLETED);
        assertThat(begun(second)).isBefore(ended);
        assertThat(epoch(first)).isGreaterThan(1);
        assertThat(TAP.named()).hasSize(1_200).doesNotHaveDuplicates();
    }

    /** When its first batch was intended. */
    private Instant begun(PurgeId purge) {
        return jdbc.sql("select min(intended_at) as at_first from purge_batch where purge = ?")
                .param(purge.value())
                .query((row, n) -> Columns.required(row, "at_first"))
                .single();
    }

    private Worker another(int slots, Duration slice) {
        var other = new Worker(runs, runner, expiry, restores, new Worker.Capacity(slots, slice));
        others.add(other);
        other.start();
        return other;
    }

    private List<Family> families() {
        return IntStream.rangeClosed(1, SERVERS)
                .mapToObj(n -> scene.familyIn("server" + n, ":v1:on-%d:{id=int}".formatted(n)))
                .toList();
    }

    /** Keys of their own for a purge that is started. */
    private PurgeId queued(
            Family family, int server, int from, int count, @org.jspecify.annotations.Nullable Long cap) {
        var ids = IntStream.range(from, from + count).mapToObj(String::valueOf).toList();
        write(server, ids);
        return scene.started(Scene.purgeOf(family, Map.of("id", ids), cap, "server" + server))
                .id();
    }

    /** A whole family of so many keys, looked for by a scan. */
    private PurgeId whole(Family family, int server, int count, long cap) {
        write(server, IntStream.range(0, count).mapToObj(String::valueOf).toList());
        return scene.started(Scene.purgeOf(family, Map.of(), cap, "server" + server))
                .id();
    }

    private void write(int server, List<String> ids) {
        try (var there = database(server)) {
            there.write(ids.stream()
                    .map(id -> "%s:v1:on-%d:%s".formatted(scene.domain, server, id))
                    .toList());
        }
    }

    private Set<String> holders() {
        return new HashSet<>(jdbc.sql(
                        "select lease_owner from purge_run where lease_owner is not null and lease_until >= current_timestamp")
                .query(String.class)
                .list());
    }

    private long holders(List<PurgeId> purges) {
        return purges.stream().filter(purge -> owner(purge) != null).count();
    }

    private long mostAtOnceOfAKeyspace() {
        return jdbc.sql("""
                select coalesce(max(n), 0) from (select count(*) as n from purge_run u
                join purge_request r on r.id = u.purge
                where u.lease_owner is not null and u.lease_until >= current_timestamp group by r.keyspace) held""").query(Long.class).single();
    }

    private long unfinished(List<PurgeId> purges) {
        return jdbc.sql("select count(*) from purge_request where state <> 'COMPLETED' and id in (:ids)")
                .param("ids", purges.stream().map(PurgeId::value).toList())
                .query(Long.class)
                .single();
    }

    private Set<String> states(List<PurgeId> purges) {
        var states = new HashSet<String>();
        purges.forEach(purge -> states.add(purge(purge).state().name()));
        return states;
    }

    private <T> T purging(java.util.function.Supplier<T> work) {
        return scene.as("ben", Set.of(Role.PURGE_APPROVER), work);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
