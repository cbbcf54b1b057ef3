package dev.keyward.discovery;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody's bytes by first segment, as scans found them; of text only, since no domain is called anything else. */
@Component
class BeginningRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BeginningRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(ScanId scan, Map<String, Double> bytes) {
        var text = new HashMap<String, Double>();
        bytes.forEach((beginning, some) -> text.merge(isText(beginning) ? beginning : "", some, Double::sum));
        batches.batchUpdate(
                "insert into discovery_beginning (scan, beginning, bytes) values (?, ?, ?)",
                text.entrySet().stream()
                        .map(entry -> new Object[] {scan.value(), entry.getKey(), entry.getValue()})
                        .toList());
    }

    private static boolean isText(String beginning) {
        return beginning.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && StandardCharsets.US_ASCII.newEncoder().canEncode(beginning);
    }

    /** By first segment; what is under the empty one is all others'. */
    Map<String, Double> of(ScanId scan) {
        var found = new HashMap<String, Double>();
        jdbc.sql("select beginning, bytes from discovery_beginning where scan = ?")
                .param(scan.value())
                .query(row -> {
                    found.put(row.getString("beginning"), row.getDouble("bytes"));
                });
        return found;
    }
}
