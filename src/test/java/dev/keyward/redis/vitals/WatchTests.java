package dev.keyward.redis.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTests {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Watch WATCH = new Watch(Map.of(
            Sign.HIT_RATIO, new Limits(80.0, 50.0),
            Sign.LATENCY, new Limits(5.0, 20.0),
            Sign.EVICTIONS, new Limits(1.0, 100.0),
            Sign.MEMORY, new Limits(80.0, 95.0)));

    @Test
    void ratesAreThoseBetweenTwoLooks() {
        var look = Vitals.of(counted(0, 100, 50, 1_000, 0), counted(2, 190, 60, 3_000, 8));
        assertThat(look.hitRatio()).isEqualTo(0.9);
        assertThat(look.reads()).isEqualTo(100);
        assertThat(look.operationsPerSecond()).isEqualTo(1_000);
        assertThat(look.evictionsPerSecond()).isEqualTo(4);
        assertThat(look.latencyMillis()).isEqualTo(0.4);
    }

    @Test
    void anotherServerProcessOrTheFirstLookTellsNoRates() {
        var before = counted(0, 100, 50, 1_000, 0);
        var other = new Counters(NOW.plusSeconds(1), "b".repeat(40), 200, 60, 3_000, 8, 5_000, 0, 3, 0, 400);
        assertThat(Vitals.of(before, other).operationsPerSecond()).isNull();
        assertThat(Vitals.of(null, other).hitRatio()).isNull();
        assertThat(Vitals.of(null, other).memoryUsed()).isEqualTo(5_000);
    }

    @Test
    void countersThatWentBackTellNoRates() {
        assertThat(Vitals.of(counted(0, 100, 50, 1_000, 0), counted(1, 0, 0, 1_001, 0))
                        .reads())
                .isNull();
    }

    @Test
    void theHitRatioIsWeighedByItsReadsAndHeldUntilThereAreEnough() {
        var few = looks(counted(0, 0, 0, 0, 0), counted(1, 10, 40, 100, 0));
        assertThat(standing(Sign.HIT_RATIO, few)).isEqualTo(Standing.NO_DATA);
        var enough = looks(counted(0, 0, 0, 0, 0), counted(1, 10, 0, 100, 0), counted(2, 10, 990, 2_000, 0));
        assertThat(standing(Sign.HIT_RATIO, enough)).isEqualTo(Standing.DANGER);
        assertThat(reading(Sign.HIT_RATIO, enough).value()).isEqualTo(1.0);
    }

    @Test
    void highIsBadButForTheHitRatio() {
        var looks = looks(counted(0, 0, 0, 0, 0), counted(1, 1_000, 0, 100, 500));
        assertThat(standing(Sign.EVICTIONS, looks)).isEqualTo(Standing.DANGER);
        assertThat(standing(Sign.HIT_RATIO, looks)).isEqualTo(Standing.FINE);
        assertThat(standing(Sign.LATENCY, looks)).isEqualTo(Standing.FINE);
    }

    @Test
    void oneSlowPingIsNoSaturation() {
        var looks = new ArrayList<Vitals>();
        for (var second = 0; second < 10; second++) {
            var micros = second == 4 ? 900_000 : 400;
            looks.add(Vitals.of(
                    null, new Counters(NOW.plusSeconds(second), "a".repeat(40), 0, 0, 0, 0, 1, 0, 3, 0, micros)));
        }
        assertThat(reading(Sign.LATENCY, looks).value()).isEqualTo(0.4);
    }

    @Test
    void aServerWithoutALimitHasNoShareOfIt() {
        assertThat(standing(Sign.MEMORY, looks(counted(0, 0, 0, 0, 0)))).isEqualTo(Standing.NO_DATA);
        var limited = Vitals.of(null, new Counters(NOW, "a".repeat(40), 0, 0, 0, 0, 96, 100, 3, 0, 400));
        assertThat(standing(Sign.MEMORY, List.of(limited))).isEqualTo(Standing.DANGER);
    }

    @Test
    void aKeyspaceThatIsDownHasNoDataWhateverWentBefore() {
        var looks = new ArrayList<>(looks(counted(0, 0, 0, 0, 0), counted(1, 1_000, 0, 100, 500)));
        looks.add(Vitals.down(NOW.plusSeconds(2), "Redis cannot be reached, or the connection broke."));
        assertThat(WATCH.of(looks)).allSatisfy(one -> assertThat(one.standing()).isEqualTo(Standing.NO_DATA));
    }

    @Test
    void infoIsReadByItsLines() {
        var read = Counters.parsed("""
                # Server\r
                run_id:%s\r
                used_memory:1048576\r
                used_memory_human:1.00M\r
                maxmemory:4194304\r
                connected_clients:7\r
                maxclients:10000\r
                keyspace_hits:12\r
                keyspace_misses:3\r
                total_commands_processed:99\r
                evicted_keys:1\r
                """.formatted("c".repeat(40)), 250, NOW);
        assertThat(read)
                .isEqualTo(new Counters(NOW, "c".repeat(40), 12, 3, 99, 1, 1_048_576, 4_194_304, 7, 10_000, 250));
    }

    private static Reading reading(Sign sign, List<Vitals> looks) {
        return WATCH.of(looks).stream()
                .filter(one -> one.sign() == sign)
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(Sign sign, List<Vitals> looks) {
        return reading(sign, looks).standing();
    }

    private static List<Vitals> looks(Counters... counters) {
        var looks = new ArrayList<Vitals>();
        Counters before = null;
        for (var one : counters) {
            looks.add(Vitals.of(before, one));
            before = one;
        }
        return looks;
    }

    private static Counters counted(int second, long hits, long misses, long commands, long evicted) {
        return new Counters(
                NOW.plusSeconds(second), "a".repeat(40), hits, misses, commands, evicted, 5_000, 0, 3, 0, 400);
    }
}
