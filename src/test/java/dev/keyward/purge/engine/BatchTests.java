package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTests {
    @Test
    void aPieceIsNeverTooBigForOneCommandAndNothingGetsLost() {
        var names = Stream.concat(
                        IntStream.range(0, 950).mapToObj(n -> FakeServer.name("k".repeat(n) + n)),
                        Stream.of(FakeServer.name("x".repeat(40_000))))
                .toList();

        var pieces = new Batch(names).pieces(Integer.MAX_VALUE);

        assertThat(pieces.stream().flatMap(List::stream).toList()).isEqualTo(names);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece).hasSizeBetween(1, KeyDeletion.MAX_NAMES);
            var bytes = piece.stream().mapToInt(name -> name.bytes().length).sum();
            assertThat(bytes <= KeyDeletion.MAX_BYTES || piece.size() == 1).isTrue();
        });
    }

    @Test
    void theHashIsOfTheSortedNamesAndTellsApartWhereTheyEnd() {
        assertThat(hash("a", "b")).isEqualTo(hash("b", "a")).hasSize(64);
        assertThat(hash("ab", "c")).isNotEqualTo(hash("a", "bc"));
        assertThat(hash("a")).isNotEqualTo(hash("a", "b"));
    }

    private static String hash(String... names) {
        List<KeyName> all = Stream.of(names).map(FakeServer::name).toList();
        return new Batch(all).namesHash();
    }
}
