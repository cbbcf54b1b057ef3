package dev.keyward.discovery.snapshot;

import static dev.keyward.discovery.snapshot.Dumps.bytes;
import static dev.keyward.discovery.snapshot.Dumps.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotReaderTests {
    @Test
    void everyTypeOfARealServerIsToldByItsName() {
        var read = read(Dumps.after(SnapshotReaderTests::oneOfEach));

        assertThat(read.keys()).hasSize(10);
        assertThat(read.key("text").type()).isEqualTo("string");
        assertThat(read.key("list").type()).isEqualTo("list");
        assertThat(read.key("numbers").encoding()).isEqualTo("intset");
        assertThat(read.key("members").encoding()).isEqualTo("hashtable");
        assertThat(read.key("scores").encoding()).isEqualTo("ziplist");
        assertThat(read.key("many-scores").encoding()).isEqualTo("skiplist");
        assertThat(read.key("fields").encoding()).isEqualTo("ziplist");
        assertThat(read.key("many-fields").encoding()).isEqualTo("hashtable");
        assertThat(read.key("stream").type()).isEqualTo("stream");
        assertThat(read.key("12345").type()).isEqualTo("string");
    }

    private static void oneOfEach(RedisCommands<byte[], byte[]> redis) {
        redis.set(bytes("text"), bytes("x".repeat(3_000)));
        redis.set(bytes("12345"), bytes("77"));
        redis.rpush(bytes("list"), bytes("a"), bytes("y".repeat(10_000)));
        redis.sadd(bytes("numbers"), bytes("1"), bytes("70000"));
        redis.sadd(bytes("members"), bytes("1"), bytes("one"));
        redis.zadd(bytes("scores"), 1.5, bytes("a"));
        redis.hset(bytes("fields"), bytes("f"), bytes("v"));
        for (int n = 0; n < 600; n++) {
            redis.zadd(bytes("many-scores"), n / 7.0, bytes("member" + n));
            redis.hset(bytes("many-fields"), bytes("field" + n), bytes("" + n));
            redis.xadd(bytes("stream"), Map.of(bytes("f"), bytes("v" + n)));
        }
    }

    @Test
    void itSaysWhichServerWroteItAndWhen() {
        var snapshot =
                read(Dumps.after(redis -> redis.set(bytes("a"), bytes("1")))).snapshot();

        assertThat(snapshot.format()).isEqualTo(9);
        assertThat(snapshot.writtenBy()).startsWith("6.2.");
        assertThat(snapshot.writtenAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(snapshot.checked()).isTrue();
    }

    @Test
    void aLifeIsWhatWasLeftWhenTheFileWasWritten() {
        var read = read(Dumps.after(redis -> {
            redis.set(bytes("hour"), bytes("1"), SetArgs.Builder.ex(3_600));
            redis.set(bytes("ever"), bytes("1"));
        }));

        assertThat(read.key("hour").lifeMillis()).isBetween(3_595_000L, 3_602_000L);
        assertThat(read.key("ever").lifeMillis()).isEqualTo(-1);
    }

    @Test
    void whatHadExpiredBeforeItWasWrittenDoesNotCount() {
        var expiry = new String(new byte[] {(byte) 0xfc, 1, 0, 0, 0, 0, 0, 0, 0}, StandardCharsets.ISO_8859_1);
        var read = read(bytes("REDIS0009\u00fe\u0000" + expiry + "\u0000\u0004gone\u00011\u0000\u0005there\u00011\u00ff"
                + "\u0000".repeat(8)));

        assertThat(read.keys()).containsOnlyKeys("there");
        assertThat(read.snapshot().expired()).isEqualTo(1);
    }

    @Test
    void onlyTheDatabaseOfTheKeyspaceCounts() {
        var file = Dumps.after(redis -> {
            redis.set(bytes("of-zero"), bytes("1"));
            redis.select(3);
            redis.set(bytes("of-three"), bytes("1"));
            redis.set(bytes("of-three-too"), bytes("1"));
        });

        assertThat(read(file).keys()).containsOnlyKeys("of-zero");
        assertThat(read(file).snapshot().elsewhere()).isEqualTo(2);
        assertThat(read(file, 3).keys()).containsOnlyKeys("of-three", "of-three-too");
    }

    @Test
    void namesAreBytes() {
        var hostile = "\u0000\n\u00ff<img src=x>";
        var repeated = "a".repeat(500);
        var longest = "k".repeat(65_536);
        var read = read(Dumps.after(redis -> {
            redis.set(bytes(hostile), bytes("1"));
            redis.set(bytes(repeated), bytes("1"));
            redis.set(bytes(longest), bytes("1"));
            redis.set(bytes(""), bytes("1"));
            redis.set(bytes("-7"), bytes("1"));
            redis.set(bytes("-70000"), bytes("1"));
        }));

        assertThat(read.keys()).containsOnlyKeys(hostile, repeated, longest, "", "-7", "-70000");
    }

    @Test
    void theRecordsOfAllKeysAreAlmostTheWholeFile() {
        var file = Dumps.after(SnapshotReaderTests::oneOfEach);
        var records = read(file).keys().values().stream()
                .mapToLong(SnapshotKey::bytes)
                .sum();

        assertThat(records).isLessThan(file.length).isGreaterThan(file.length - 150L);
    }

    @Test
    void redis70WritesListpacks() {
        var read = read(Dumps.kept("redis-7.0.15.rdb"));

        assertThat(read.snapshot().writtenBy()).isEqualTo("7.0.15");
        assertThat(read.keys()).hasSize(23);
        assertThat(read.key("h:small").encoding()).isEqualTo("listpack");
        assertThat(read.key("z:small").encoding()).isEqualTo("listpack");
        assertThat(read.key("x:big").type()).isEqualTo("stream");
        assertThat(read.snapshot().elsewhere()).isEqualTo(1);
    }

    @Test
    void redis80WritesFieldsThatExpire() {
        var read = read(Dumps.kept("redis-8.0.2-hash-fields.rdb"));

        assertThat(read.snapshot().format()).isEqualTo(12);
        assertThat(read.keys()).hasSize(3);
        assertThat(read.keys().values())
                .allSatisfy(key -> assertThat(key.type()).isEqualTo("hash"));
    }

    @Test
    void slotsOfAClusterAndValuesOfModulesArePassed() {
        assertThat(read(Dumps.kept("redis-8.0.2-slots.rdb")).keys()).hasSize(5);
        assertThat(read(Dumps.kept("redis-7.1.241.rdb")).keys()).hasSize(2);
        assertThat(read(Dumps.kept("redis-5-module.rdb")).keys().values())
                .allSatisfy(key -> assertThat(key.type()).isEqualTo("module"));
    }
}
