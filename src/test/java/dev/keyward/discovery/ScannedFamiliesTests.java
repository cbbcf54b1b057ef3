package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.capacity.Capacities;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.maturity.KeyspaceScans;
import dev.keyward.pace.Pace;
import dev.keyward.purge.Scene;
import dev.keyward.registry.Family;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What the end of a scan makes of the families it saw: findings, levels and figures. */
@OnBothDatabases
class ScannedFamiliesTests {
    private static final String KEYSPACE = "layered";

    @Autowired
    ApplicationContext console;

    @Autowired
    ScanRows scans;

    @Autowired
    ShareRows shares;

    @Autowired
    BeginningRows beginnings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KeyspaceScans evidence;

    @Autowired
    Capacities capacities;

    @Autowired
    InstantSource clock;

    @Test
    void aDeviationIsAFindingWhenTheScanEndsAndGoneWithTheNextOne() {
        var scene = new Scene(console);
        var family = scene.familyIn(KEYSPACE, ":v1:item:{id=int}");
        var reader = Caller.with(console, Role.VIEWER);

        ended(Map.of(), row(family, observed(family, 20, new Observed.Spread(300, 60, 300, 540, 594, 600), 1_000)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(said(reader, family))
                        .singleElement()
                        .asString()
                        .contains("never expire"));

        ended(Map.of(), row(family, observed(family, 0, new Observed.Spread(300, 60, 300, 540, 594, 600), 1_000)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(said(reader, family)).isEmpty());
    }

    @Test
    void maturityReadsWhatTheLastScanSaw() {
        var scene = new Scene(console);
        var family = scene.familyIn(KEYSPACE, ":v1:item:{id=int}");
        var unseen = scene.familyIn(KEYSPACE, ":v1:offer:{id=int}");

        ended(
                Map.of(family.domain().text(), 60.0, "elsewhere", 40.0),
                row(family, observed(family, 10, new Observed.Spread(300, 60, 300, 540, 594, 600), 1_000)),
                new ShareRows.Row(KeyStatus.UNREGISTERED, "", null, null, share(100, 0.1), null));

        var names = Set.of(family.name(), unseen.name());
        var expiries = evidence.expiries(names);
        assertThat(expiries.get(family.name())).extracting("keys", "missing").containsExactly(1_000L, 0.01);
        assertThat(expiries.get(unseen.name())).extracting("keys").isEqualTo(0L);
        assertThat(evidence.coverage(names).get(family.name()))
                .extracting("foreign", org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                .isEqualTo(60.0 / 960);
    }

    @Test
    void capacityIsWhatTheLastScanSaw() {
        var scene = new Scene(console);
        var family = scene.familyIn(KEYSPACE, ":v1:item:{id=int}");

        ended(Map.of(), row(family, observed(family, 0, null, 1_000)));

        var known = scene.asAda(() -> capacities.of(family.name()));
        assertThat(known.footprint()).isNotNull().satisfies(footprint -> {
            assertThat(footprint.seen()).isTrue();
            assertThat(footprint.keys()).isEqualTo(1_000);
            assertThat(footprint.share().orElseThrow()).isEqualTo(0.9);
            assertThat(footprint.overhead().orElseThrow()).isEqualTo(72);
        });
        var answer = Caller.with(console, Role.VIEWER).get("/families/" + family.name() + "/capacity");
        assertThat(answer).bodyJson().extractingPath("$.memoryShare").isEqualTo(0.9);
        assertThat(answer).bodyJson().extractingPath("$.verdict").isEqualTo("NO_DATA");
    }

    private static List<String> said(Caller reader, Family family) {
        return Caller.read(
                reader.get("/families/" + family.name() + "/findings"),
                "$.items[?(@.ruleId == 'KF013' && @.firstSeen)].message");
    }

    private void ended(Map<String, Double> unowned, ShareRows.Row... found) {
        var scan = new Scan(
                new ScanId(UUID.randomUUID()),
                0,
                KEYSPACE,
                ScanKind.FULL,
                ScanState.QUEUED,
                "ada",
                clock.instant(),
                null,
                null,
                new ScanBudget(null, null, null),
                Pace.STANDARD,
                false,
                0,
                0,
                0,
                0,
                null);
        transaction.executeWithoutResult(status -> {
            scans.add(scan);
            for (var row : found) {
                shares.add(scan.id(), row);
            }
            beginnings.add(scan.id(), unowned);
            scans.move(scan, ScanState.COMPLETED, null, clock.instant());
            events.publishEvent(new ScanEnded(scan.id(), KEYSPACE));
        });
    }

    private ShareRows.Row row(Family family, Observed observed) {
        return new ShareRows.Row(
                KeyStatus.REGISTERED,
                family.name().text(),
                family.domain().text(),
                family.owner().text(),
                share(900, 0.9),
                observed);
    }

    private static Share share(double bytes, double part) {
        return new Share(Estimate.exactly(1_000), Estimate.exactly(bytes), part, part, new Interval(part, part));
    }

    private static Observed observed(Family family, long withoutTtl, Observed.@Nullable Spread lives, long keys) {
        return new Observed(
                family.name().text(),
                1_000,
                withoutTtl,
                lives,
                List.of(),
                Map.of("string", 1_000L),
                new Observed.Spread(100, 90, 100, 110, 120, 130),
                null,
                Map.of(),
                Estimate.exactly(keys),
                Estimate.exactly(100.0 * keys),
                72.0);
    }
}
