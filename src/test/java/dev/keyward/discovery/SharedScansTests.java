package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two workers at one database, as two consoles have them: no scan has two owners, and a late one writes nothing. */
class SharedScansTests extends OnAServer {
    /** Keyspaces on the same server that nothing else of these tests scans. */
    private static final List<String> KEYSPACES = List.of("shared-1", "shared-2", "shared-3", "shared-4");

    @Autowired
    ScanRuns runs;

    @Autowired
    ScanRunner runner;

    @Autowired
    ScanEnds ends;

    private final List<ScanWorker> others = new ArrayList<>();

    @AfterEach
    void onlyTheConsolesOwnIsLeft() {
        others.forEach(ScanWorker::stop);
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    private ScanWorker another() {
        var another = new ScanWorker(runs, runner);
        others.add(another);
        another.start();
        return another;
    }

    @Test
    void twoWorkersShareTheScansAndEachIsDoneOnce() {
        write("stray:%d", 4_000);
        worker.stop();
        var asked = KEYSPACES.stream()
                .map(keyspace -> start(
                                new NewScan(keyspace, ScanKind.FULL, new ScanBudget(null, null, 2_000L), null, null))
                        .id())
                .toList();
        worker.start();
        another();
        var owners = new HashSet<String>();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    owners.addAll(owners(asked));
                    return asked.stream().allMatch(id -> scan(id).state() == ScanState.COMPLETED);
                });
        assertThat(owners).hasSize(2);
        assertThat(asked).allSatisfy(id -> {
            assertThat(scan(id).keysSeen()).isEqualTo(4_000);
            assertThat(epoch(id)).isEqualTo(1);
            assertThat(actions(id)).containsExactly("scan.requested", "scan.completed");
        });
    }

    @Test
    void aFrozenWorkerThatWakesWithoutItsLeaseWritesNothingMore() throws InterruptedException {
        write("stray:%d", 6_000);
        var thaw = new CountDownLatch(1);
        var froze = crashes.at(ScanPoint.AFTER_CHECKPOINT, thaw);
        var scan = startSlowly(3_000).id();
        assertThat(froze.await(30, TimeUnit.SECONDS)).isTrue();
        leaseRunsOut(scan);
        until(scan, ScanState.COMPLETED);
        var told = written(scan);

        thaw.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> crashes.thawed());

        assertThat(scan(scan).keysSeen()).isEqualTo(6_000);
        assertThat(epoch(scan)).isEqualTo(2);
        assertThat(written(scan)).isEqualTo(told);
        assertThat(actions(scan)).containsExactly("scan.requested", "scan.completed");
    }

    @Test
    void aRefusalThatComesTooLateBuriesNothing() throws InterruptedException {
        write("stray:%d", 6_000);
        var thaw = new CountDownLatch(1);
        var froze = crashes.at(ScanPoint.AFTER_CHECKPOINT, thaw);
        var aborted = startSlowly(3_000).id();
        assertThat(froze.await(30, TimeUnit.SECONDS)).isTrue();
        var mine = new ScanClaim(aborted, owners(List.of(aborted)).iterator().next(), epoch(aborted));
        as(() -> scans.abort(aborted, "enough"));
        ends.given(mine, "Redis does not know SCAN.");
        assertThat(scan(aborted).state()).isEqualTo(ScanState.ABORTED);
        thaw.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> crashes.thawed());

        var done = until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);
        ends.given(new ScanClaim(done.id(), "somebody", 0), "Redis does not know SCAN.");
        assertThat(scan(done.id()).state()).isEqualTo(ScanState.COMPLETED);
    }

    private Scan scan(ScanId id) {
        return as(() -> scans.scan(id));
    }

    private Set<String> owners(List<ScanId> asked) {
        return new HashSet<>(
                jdbc.sql("select lease_owner from discovery_run where lease_owner is not null and scan in (:asked)")
                        .param("asked", asked.stream().map(ScanId::value).toList())
                        .query(String.class)
                        .list());
    }

    private long epoch(ScanId id) {
        return jdbc.sql("select lease_epoch from discovery_run where scan = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** Everything that a worker writes of a scan. */
    private String written(ScanId id) {
        return Stream.of(
                        "select * from discovery_scan where id = ?",
                        "select * from discovery_run where scan = ?",
                        "select * from discovery_node where scan = ?",
                        "select * from discovery_share where scan = ? order by status, family",
                        "select * from scan_proposal where scan = ? order by place")
                .map(sql -> jdbc.sql(sql).param(id.value()).query().listOfRows().toString())
                .toList()
                .toString();
    }
}
