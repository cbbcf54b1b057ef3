package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyward.discovery.snapshot.Dumps;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Keyspace;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** RDB files of a keyspace, beside scans of the keyspace itself. */
class FileScanTests extends OnAServer {
    private static final List<String> HOSTILE =
            List.of("line\nend", "nul\u0000inside", "\u00ff\u00fe", "<script>", "", "long" + "x".repeat(64 * 1_024));

    @Autowired
    FileScans files;

    private byte[] stocked() {
        family(":v1:item:{id=int}");
        family(":v1:price:{sku}");
        write(scene.domain + ":v1:item:%d", 3_000);
        write(scene.domain + ":v1:price:sku-%d", 300);
        write(scene.domain + ":v7:item:%d", 50);
        write(scene.domain + ":v1:item:%d:image", 20);
        redis.write(HOSTILE);
        return Dumps.of(REDIS);
    }

    private Scan read(byte[] file) {
        return read(new ByteArrayInputStream(file));
    }

    private Scan read(InputStream file) {
        return as(() -> files.read(new GivenFile(KEYSPACE, "C:\\dumps\\dump.rdb"), file));
    }

    @Test
    void aFileTellsOfItsKeysWhatAFullScanTellsOfTheLiveOnes() {
        var file = stocked();
        var live = coverage(until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED));
        var read = coverage(read(file));

        assertThat(keys(read)).isEqualTo(keys(live)).hasSize(2);
        for (var status : KeyStatus.values()) {
            assertThat(read.of(status).keys()).isEqualTo(live.of(status).keys());
        }
        assertThat(read.unregistered().keys().value()).isEqualTo(20 + HOSTILE.size());
        assertThat(read.versionUnknown().keys().value()).isEqualTo(50);
    }

    private static Map<String, Double> keys(Coverage found) {
        return found.families().stream()
                .collect(Collectors.toMap(
                        FamilyShare::family, one -> one.share().keys().value()));
    }

    @Test
    void itsBytesAreCountedAndAreThoseOfTheRecords() {
        var file = stocked();
        var found = coverage(read(file));

        var all = Arrays.stream(KeyStatus.values())
                .mapToDouble(status -> found.of(status).bytes().value())
                .sum();
        assertThat(all).isBetween(file.length - 200.0, file.length - 1.0);
        assertThat(found.registered().bytes().exact()).isTrue();
        assertThat(found.registered().ofBytes().high())
                .isEqualTo(found.registered().bytesPart());
    }

    @Test
    void itKeepsWhatTheFileSaysOfItselfAndWhatItsKeysLookLike() {
        var item = family(":v1:item:{id=int}");
        write(scene.domain + ":v1:item:%d", 600);
        var scan = read(Dumps.of(REDIS));
        var file = as(() -> files.file(scan.id())).orElseThrow();
        var seen = as(() -> scans.observed(scan.id(), item.name().text())).orElseThrow();

        assertThat(file.name()).isEqualTo("dump.rdb");
        assertThat(file.writtenBy()).startsWith("6.2");
        assertThat(file.writtenAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(scan.kind()).isEqualTo(ScanKind.RDB_FILE);
        assertThat(scan.note())
                .isEqualTo("The file is kept as dump.rdb, without its folders."
                        + " Bytes are those of the keys' records in the file, not of memory.");
        assertThat(as(() -> scans.scan(scan.id())).keysSeen()).isEqualTo(600);
        assertThat(seen.sampled()).isEqualTo(400);
        assertThat(seen.ttlMissing()).isEqualTo(1);
        assertThat(seen.types()).containsExactly(Map.entry("string", 400L));
        assertThat(actions(scan.id())).containsExactly("scan.file-read");
    }

    @Test
    void aLiveScanSaysMoreOfNowThanAnyFile() {
        write("any:%d", 10);
        var live = until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);
        var scan = read(Dumps.of(REDIS));

        assertThat(as(() -> scans.latest(KEYSPACE))).map(Scan::id).contains(live.id());
        assertThat(as(() -> scans.shown(KEYSPACE))).map(Scan::id).contains(live.id());
        assertThat(as(() -> scans.growth(KEYSPACE, 500)))
                .extracting(Growth::scan)
                .contains(live.id())
                .doesNotContain(scan.id());
    }

    @Test
    void whereNobodyScannedTheFileIsShown() {
        var given = new GivenFile("test", "dump.rdb");
        var scan = as(() -> files.read(given, new ByteArrayInputStream(Dumps.kept("redis-7.0.15.rdb"))));

        assertThat(as(() -> scans.shown("test"))).map(Scan::id).contains(scan.id());
        assertThat(as(() -> scans.latest("test"))).isEmpty();
        assertThat(scan.note())
                .contains("1 keys of other databases were left out.")
                .doesNotContain("folders");
    }

    @Test
    void aDamagedFileLeavesNothingBehind() {
        write("any:%d", 100);
        var file = Dumps.of(REDIS);
        var before = as(() -> scans.count(ScanFilter.of(KEYSPACE)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(Arrays.copyOf(file, file.length - 20)))
                .withMessageContaining("ends in the middle");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(new SequenceInputStream(
                        new ByteArrayInputStream(Arrays.copyOf(file, file.length - 20)), new TornOff())))
                .withMessageContaining("stopped coming in");
        assertThat(as(() -> scans.count(ScanFilter.of(KEYSPACE)))).isEqualTo(before);
    }

    private static final class TornOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }

    @Test
    void onlyAPlatformAdminGivesAFile() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> current.callAs(
                        new Actor("ben", Actor.Via.API, null),
                        Set.of(Role.VIEWER),
                        () -> files.read(new GivenFile(KEYSPACE, "dump.rdb"), InputStream.nullInputStream())));
    }

    @Test
    void aProgramSendsTheFileAsItIsHoweverLarge() {
        write("any:" + "y".repeat(60_000) + "%d", 120);
        var caller = Caller.with(console, Role.PLATFORM_ADMIN);
        var file = Dumps.of(REDIS);
        var answer = caller.upload("/keyspaces/scanned/rdb-scans?file=night.rdb", "application/octet-stream", file);

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.kind").isEqualTo("RDB_FILE");
        var about = caller.get("/scans/" + Caller.read(answer, "$.id") + "/file");
        assertThat(about).bodyJson().extractingPath("$.name").isEqualTo("night.rdb");
        assertThat(about).bodyJson().extractingPath("$.bytes").isEqualTo(file.length);
    }

    @Test
    void aProgramHearsWhatIsWrongWithItsFile() {
        var caller = Caller.with(console, Role.PLATFORM_ADMIN);
        var octets = "application/octet-stream";

        var none = caller.upload("/keyspaces/scanned/rdb-scans", octets, new byte[] {1, 2, 3});
        assertThat(none).hasStatus(400).bodyText().contains("This is no RDB file");
        assertThat(caller.upload("/keyspaces/nowhere/rdb-scans", octets, new byte[9]))
                .hasStatus(404);
        assertThat(caller.upload("/keyspaces/scanned/rdb-scans", "application/json", new byte[9]))
                .hasStatus(415);
        assertThat(Caller.with(console).upload("/keyspaces/scanned/rdb-scans", octets, new byte[9]))
                .hasStatus(403);
        assertThat(caller.post("/scans", "{\"keyspace\": \"scanned\", \"kind\": \"RDB_FILE\"}"))
                .hasStatus(400);
    }

    @Test
    void ofAClusterAFileIsOnePart() {
        var file = new ScannedFile("dump.rdb", 9, 6, null, null, 1, 2, false);
        var cluster = new Keyspace("c", Keyspace.Environment.DEV, Keyspace.Topology.CLUSTER, List.of());

        assertThat(file.note(cluster))
                .contains("one server only", "1 keys of other databases", "2 keys had expired", "no checksum");
    }
}
