package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Full and sampled scans of one server, from their request to what they found; and through everybody's deaths. */
class ScanningTests extends OnAServer {
    @Autowired
    UnknownVersions versions;

    @Autowired
    Unregistered unregistered;

    private static final List<String> HOSTILE = List.of(
            "line\nend",
            "nul\u0000inside",
            "\u00ff\u00fe not utf-8",
            "<script>alert(1)</script>",
            "\u00e2\u0080\u00aeoverride",
            "",
            "long" + "x".repeat(64 * 1_024));

    /** 60,000 of one family, 300 of another, 500 of an unknown version, 200 of nobody and some that no program should name so. */
    private Family stock() {
        var items = family(":v1:item:{id=int}");
        family(":v1:price:{sku}");
        write(scene.domain + ":v1:item:%d", 60_000);
        write(scene.domain + ":v1:price:sku-%d", 300);
        write(scene.domain + ":v7:item:%d", 500);
        write(scene.domain + ":v1:item:%d:image", 200);
        redis.write(HOSTILE);
        return items;
    }

    private static void requireRight(Coverage found) {
        assertThat(found.registered().keys().value()).isEqualTo(60_300);
        assertThat(found.versionUnknown().keys().value()).isEqualTo(500);
        assertThat(found.unregistered().keys().value()).isEqualTo(200 + HOSTILE.size());
        assertThat(found.ambiguous().keys().value()).isZero();
        assertThat(found.families().stream()
                        .collect(Collectors.toMap(
                                FamilyShare::family, one -> one.share().keys().value())))
                .containsValue(60_000.0)
                .containsValue(300.0)
                .hasSize(2);
    }

    @Test
    void aFullScanCountsEveryKeyAndMeasuresASample() {
        var items = stock();
        var done = until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);
        var found = coverage(done);
        requireRight(found);
        assertThat(done.keysSeen()).isEqualTo(61_000 + HOSTILE.size());
        assertThat(done.startedOver()).isZero();
        assertThat(done.note()).isNull();
        assertThat(found.registered().keys().exact()).isTrue();
        assertThat(found.registered().ofBytes().contains(found.registered().bytesPart()))
                .isTrue();
        assertThat(found.families().getFirst().domain()).isEqualTo(scene.domain.text());
        var seen = as(() -> scans.observed(done.id(), items.name().text())).orElseThrow();
        assertThat(seen.sampled()).isBetween(300L, 400L);
        assertThat(seen.ttlMissing()).isEqualTo(1);
        assertThat(seen.types()).containsOnlyKeys("string");
        assertThat(seen.sizes()).isNotNull();
        assertThat(seen.overheadPerKey()).isBetween(20.0, 120.0);
        assertThat(actions(done.id())).containsExactly("scan.requested", "scan.completed");
        assertThat(as(() -> scans.growth(KEYSPACE, 10)).getLast().scan()).isEqualTo(done.id());
    }

    @Test
    void aVersionThatNobodyRegisteredIsToldWithItsFamilyAndTheTemplateToRegister() {
        var items = stock();
        until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);
        assertThat(as(() -> versions.of(KEYSPACE))).singleElement().satisfies(one -> {
            assertThat(one.family()).isEqualTo(items.name());
            assertThat(one.version()).isEqualTo("v7");
            assertThat(one.template()).isEqualTo(scene.domain + ":v7:item:{id=int}");
            assertThat(one.keys()).isEqualTo(500);
            assertThat(one.estimated()).isFalse();
            assertThat(one.bytes()).isPositive();
            assertThat(one.expiry()).isNotNull();
            assertThat(one.standing()).isEqualTo(UnknownVersion.Standing.AHEAD);
        });
    }

    @Test
    void aRegisteredVersionOfManyDigitsIsAheadOfAnUnknownOne() {
        family(":v99999999999999999999:item:{id=int}");
        write(scene.domain + ":v7:item:%d", 20);
        until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);

        assertThat(as(() -> versions.of(KEYSPACE)))
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(UnknownVersion.Standing.BEHIND));
    }

    @Test
    void whatKeysOfNobodyHaveLeftToLiveIsHandedToTheProposal() {
        var keys = IntStream.range(0, 40).mapToObj("stray:%d:cart"::formatted).toList();
        redis.write(keys);
        redis.expire(keys.subList(0, 38), Duration.ofHours(1));
        until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);
        var found = as(() -> unregistered.of(KEYSPACE)).orElseThrow();
        assertThat(found.patterns()).singleElement().satisfies(one -> {
            assertThat(one.estimated()).isFalse();
            assertThat(one.expiry()).satisfies(life -> {
                assertThat(life.read()).isEqualTo(40);
                assertThat(life.expiring()).isEqualTo(38);
            });
            assertThat(one.life()).isEqualTo(3_600);
        });
    }

    @Test
    void aSampledScanEstimatesWithinItsBudget() {
        stock();
        var done = until(start(NewScan.sampled(KEYSPACE, 6_000)).id(), ScanState.COMPLETED);
        var found = coverage(done);
        assertThat(done.keysSeen()).isBetween(5_000L, 9_000L);
        assertThat(found.registered().keys().exact()).isFalse();
        assertThat(found.registered().keys().value()).isBetween(58_500.0, 61_007.0);
        assertThat(found.registered().keys().low()).isLessThan(60_300);
        assertThat(found.registered().keys().high()).isGreaterThan(60_200);
    }

    @Test
    void whatTheAccountMayNotDoEndsItAndIsNamed() {
        write("other:%d", 50);
        redis.acl("-scan");
        var failed = until(start(NewScan.full(KEYSPACE)).id(), ScanState.FAILED);
        assertThat(failed.note()).contains("Redis refused SCAN (NOPERM)", "Add +scan");
        redis.acl("+scan");
    }

    @Test
    void aKeyspaceIsScannedOnceAtATime() {
        write("other:%d", 5_000);
        var slow = startSlowly(1_000);
        assertThatThrownBy(() -> start(NewScan.full(KEYSPACE)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("under way");
        as(() -> scans.abort(slow.id(), "enough"));
        assertThat(until(slow.id(), ScanState.ABORTED).note()).isEqualTo("enough");
        assertThat(until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED)
                        .keysSeen())
                .isEqualTo(5_000);
    }

    @Test
    void whoeverEndsAScanWhileAWorkerTakesItUpIsNotRefused() {
        for (var n = 0; n < 40; n++) {
            var one = startSlowly(1_000);
            as(() -> scans.abort(one.id(), "enough"));
            assertThat(as(() -> scans.scan(one.id())).state()).isEqualTo(ScanState.ABORTED);
        }
    }

    @Test
    void aPausedScanGoesOnWhereItWas() {
        stock();
        var slow = startSlowly(20_000);
        underWay(slow.id());
        as(() -> scans.pause(slow.id(), "the evening peak"));
        await().atMost(Duration.ofSeconds(10)).until(() -> owner(slow.id()).isEmpty());
        var seen = as(() -> scans.scan(slow.id())).keysSeen();
        assertThat(seen).isBetween(1L, 60_999L);
        as(() -> scans.resume(slow.id(), null));
        var done = until(slow.id(), ScanState.COMPLETED);
        requireRight(coverage(done));
        assertThat(done.startedOver()).isZero();
        var families = coverage(done).families();
        assertThat(as(() -> scans.observed(slow.id(), families.getFirst().family()))
                        .orElseThrow()
                        .sampled())
                .as("drawn until the very end, and read")
                .isGreaterThanOrEqualTo(390);
        assertThat(actions(slow.id()))
                .containsExactly("scan.requested", "scan.paused", "scan.resumed", "scan.completed");
    }

    @ParameterizedTest
    @EnumSource(ScanPoint.class)
    void whoeverDiesIsFollowedByOneWhoCountsTheSame(ScanPoint point) throws InterruptedException {
        stock();
        var death = crashes.arm(point);
        var slow = startSlowly(40_000);
        assertThat(death.await(30, TimeUnit.SECONDS)).isTrue();
        leaseRunsOut(slow.id());
        var done = until(slow.id(), ScanState.COMPLETED);
        requireRight(coverage(done));
        assertThat(done.keysSeen()).isEqualTo(61_000 + HOSTILE.size());
        assertThat(done.startedOver()).isZero();
        assertThat(actions(slow.id())).containsOnlyOnce("scan.completed");
    }

    @Test
    void aServerThatRestartedIsScannedAnewAndTheScanSaysSo() {
        stock();
        var slow = startSlowly(15_000);
        underWay(slow.id());
        restart();
        write(scene.domain + ":v1:item:%d", 700);
        await().atMost(Duration.ofSeconds(20)).until(() -> waits(slow.id()));
        leaseRunsOut(slow.id());
        var done = until(slow.id(), ScanState.COMPLETED);
        assertThat(done.startedOver()).isEqualTo(1);
        assertThat(done.note()).contains("began anew");
        assertThat(done.keysSeen()).isEqualTo(700);
        assertThat(coverage(done).registered().keys().value()).isEqualTo(700);
    }

    @Test
    void aRegisterThatChangedIsCountedByFromTheBeginning() {
        stock();
        var slow = startSlowly(20_000);
        underWay(slow.id());
        as(() -> scans.pause(slow.id(), null));
        await().atMost(Duration.ofSeconds(10)).until(() -> owner(slow.id()).isEmpty());
        family(":v1:item:{id=int}:image");
        as(() -> scans.resume(slow.id(), null));
        var done = until(slow.id(), ScanState.COMPLETED);
        assertThat(coverage(done).registered().keys().value()).isEqualTo(60_500);
        assertThat(done.startedOver()).isEqualTo(1);
    }

    private String owner(ScanId scan) {
        return jdbc.sql("select coalesce(lease_owner, '') from discovery_run where scan = ?")
                .param(scan.value())
                .query(String.class)
                .single();
    }

    private boolean waits(ScanId scan) {
        return jdbc.sql("select attempt from discovery_run where scan = ?")
                        .param(scan.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
