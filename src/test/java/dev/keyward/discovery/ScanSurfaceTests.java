package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans over REST: who may, what is refused, and what they answer; and schedules. */
class ScanSurfaceTests extends OnAServer {
    @Autowired
    ScanRounds rounds;

    private Caller platform;
    private Caller viewer;

    @BeforeEach
    void people() {
        platform = Caller.with(console, Role.PLATFORM_ADMIN);
        viewer = Caller.with(console);
    }

    @Test
    void aPlatformAdminStartsAScanAndEverybodyReadsWhatItFound() {
        family(":v1:item:{id=int}");
        write(scene.domain + ":v1:item:%d", 90);
        write("stray:%d", 10);
        assertThat(viewer.post("/scans", "{\"keyspace\": \"scanned\"}")).hasStatus(403);
        var made = platform.post("/scans", "{\"keyspace\": \"scanned\"}");
        assertThat(made).hasStatus(201);
        var id = Caller.<String>read(made, "$.id");
        until(ScanId.of(id), ScanState.COMPLETED);
        var scan = viewer.get("/scans/" + id);
        assertThat(Caller.<Double>read(scan, "$.progress")).isEqualTo(1.0);
        assertThat(Caller.<java.util.List<String>>read(scan, "$.availableTransitions"))
                .isEmpty();
        var coverage = viewer.get("/keyspaces/scanned/coverage");
        assertThat(coverage).hasStatusOk();
        assertThat(Caller.<Double>read(coverage, "$.registered.keys.value")).isEqualTo(90.0);
        assertThat(Caller.<Double>read(coverage, "$.unregistered.ofKeys")).isEqualTo(0.1);
        assertThat(Caller.<Double>read(coverage, "$.coverage")).isBetween(0.8, 0.95);
        assertThat(Caller.<Integer>read(viewer.get("/scans/" + id + "/families"), "$.items[0].sampled"))
                .isEqualTo(90);
        assertThat(Caller.<Integer>read(viewer.get("/keyspaces/scanned/growth"), "$.total"))
                .isPositive();
        assertThat(Caller.<Integer>read(viewer.get("/scans?keyspace=scanned&state=COMPLETED"), "$.total"))
                .isPositive();
    }

    @Test
    void whatCannotBeIsRefusedWithAWayOut() {
        assertThat(platform.post("/scans", "{\"keyspace\": \"nowhere\"}")).hasStatus(404);
        assertThat(platform.post("/scans", "{}")).hasStatus(400);
        assertThat(platform.post("/scans", "{\"keyspace\": \"scanned\", \"budget\": {\"keys\": 5000}}"))
                .hasStatus(400);
        assertThat(platform.post("/scans", "{\"keyspace\": \"scanned\", \"pace\": \"FAST\"}"))
                .hasStatus(400);
        assertThat(viewer.get("/scans/01a00000-0000-7000-8000-000000000000")).hasStatus(404);
    }

    @Test
    void aTransitionIsBasedOnWhatWasRead() {
        write("other:%d", 3_000);
        var slow = startSlowly(500);
        var path = "/scans/" + slow.id() + "/transitions";
        assertThat(platform.post(path, "{\"to\": \"PAUSED\"}", "If-Match", "\"77\""))
                .hasStatus(412);
        assertThat(viewer.post(path, "{\"to\": \"PAUSED\"}")).hasStatus(403);
        var paused = platform.post(path, "{\"to\": \"PAUSED\", \"reason\": \"the evening peak\"}");
        assertThat(Caller.<String>read(paused, "$.state")).isEqualTo("PAUSED");
        assertThat(platform.post(path, "{\"to\": \"COMPLETED\"}")).hasStatus(409);
        assertThat(platform.post(path, "{\"to\": \"ABORTED\"}")).hasStatusOk();
    }

    @Test
    void detailsOfOldScansAreForgottenAndTheirWholesAreNot() {
        var past = new PastScans(console);
        var now = OffsetDateTime.now(ZoneOffset.UTC).toInstant();
        var kept = new PastScans.Kept("item", "team-catalog", 8_000);
        var old = past.completed("shared-4", now.minus(Duration.ofDays(100)), 0, kept);
        past.metVersion(old, "item", "catalog:v7:item:{id=int}", 3);
        var latest = past.completed("shared-4", now, 0, kept);
        past.metVersion(latest, "item", "catalog:v7:item:{id=int}", 3);
        rounds.look();
        assertThat(as(() -> scans.coverage(old)).families()).isEmpty();
        assertThat(as(() -> scans.coverage(latest)).families()).hasSize(1);
        assertThat(versions(old)).isZero();
        assertThat(versions(latest)).isEqualTo(1);
        assertThat(as(() -> scans.growth("shared-4", 10)))
                .extracting(Growth::scan)
                .contains(old, latest);
    }

    private long versions(ScanId scan) {
        return jdbc.sql("select count(*) from discovery_version where scan = ?")
                .param(scan.value())
                .query(Long.class)
                .single();
    }

    @Test
    void aScheduleQueuesOneScanADay() {
        write("other:%d", 50);
        var path = "/keyspaces/scanned/scan-schedule";
        var before = viewer.get(path);
        var tag = String.valueOf(before.getResponse().getHeader("ETag"));
        var hour = OffsetDateTime.now(ZoneOffset.UTC).getHour();
        var wanted = "{\"enabled\": true, \"atHour\": %d, \"kind\": \"FULL\"}".formatted(hour);
        assertThat(viewer.put(path, wanted, "If-Match", tag)).hasStatus(403);
        assertThat(platform.put(path, wanted.replace("" + hour, "24"), "If-Match", tag))
                .hasStatus(400);
        var changed = platform.put(path, wanted, "If-Match", tag);
        assertThat(changed).hasStatusOk();
        assertThat(platform.put(path, wanted, "If-Match", tag)).hasStatus(412);
        jdbc.sql("update discovery_schedule set last_day = null where keyspace = 'scanned'")
                .update();
        rounds.look();
        rounds.look();
        var queued = as(() -> scans.page(ScanFilter.of(KEYSPACE), 0, 1)).getFirst();
        assertThat(queued.scheduled()).isTrue();
        until(queued.id(), ScanState.COMPLETED);
        rounds.look();
        assertThat(as(() -> scans.page(ScanFilter.of(KEYSPACE), 0, 1))
                        .getFirst()
                        .id())
                .isEqualTo(queued.id());
        platform.put(
                path,
                "{\"enabled\": false, \"atHour\": 3}",
                "If-Match",
                String.valueOf(viewer.get(path).getResponse().getHeader("ETag")));
    }
}
