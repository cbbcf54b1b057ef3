package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R5: compares what a tap heard with the intents of a purge, with no code of the product. One batch at most may be
 * without an outcome; of that any number of its names may have been heard.
 */
final class Intents {
    private final List<Row> rows;

    private record Row(
            long n, int planned, String hash, @Nullable Integer named) {}

    Intents(JdbcClient jdbc, PurgeId purge) {
        rows = jdbc.sql("select n, planned, names_hash, named from purge_batch where purge = ? order by n")
                .param(purge.value())
                .query((row, n) ->
                        new Row(row.getLong(1), row.getInt(2), row.getString(3), row.getObject(4, Integer.class)))
                .list();
    }

    /** @param heard every name on the wire in order */
    void requireBefore(List<String> heard) {
        var told = rows.stream()
                .map(Row::named)
                .filter(named -> named != null)
                .mapToInt(Integer::intValue)
                .sum();
        var unknown = rows.stream().filter(row -> row.named() == null).toList();
        assertThat(unknown).as("batches without an outcome").hasSizeLessThanOrEqualTo(1);
        var lost = heard.size() - told;
        assertThat(lost)
                .as("names on the wire beyond those told")
                .isBetween(0, unknown.stream().mapToInt(Row::planned).sum());
        var at = 0;
        for (var row : rows) {
            var names = heard.subList(at, at + (row.named() == null ? lost : row.named()));
            if (names.size() == row.planned()) {
                assertThat(hash(names)).as("the intent of batch %d", row.n()).isEqualTo(row.hash());
            }
            at += names.size();
        }
    }

    private static String hash(List<String> names) {
        var sorted = names.stream().sorted().toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : sorted) {
                digest.update((name.length() + ":" + name).getBytes(StandardCharsets.ISO_8859_1));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
