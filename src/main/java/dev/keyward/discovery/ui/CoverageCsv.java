package dev.keyward.discovery.ui;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.discovery.Coverage;
import java.util.List;

/** The table of a coverage as a file, with the same columns and both ends of every estimate. */
final class CoverageCsv {
    private static final List<String> HEAD = List.of(
            "Keyspace",
            "Scan",
            "Status",
            "Family",
            "Domain",
            "Owner",
            "Keys",
            "Keys low",
            "Keys high",
            "Bytes",
            "Bytes low",
            "Bytes high",
            "Share of bytes",
            "Counted");

    private CoverageCsv() {}

    static String of(Coverage coverage) {
        var text = new StringBuilder(CsvLine.of(HEAD));
        ShareRow.of(coverage).forEach(row -> text.append(line(coverage, row)));
        return text.toString();
    }

    private static String line(Coverage coverage, ShareRow row) {
        var keys = row.share().keys();
        var bytes = row.share().bytes();
        return CsvLine.of(List.of(
                coverage.scan().keyspace(),
                coverage.scan().id(),
                row.part().label(),
                row.family(),
                row.domain(),
                row.owner(),
                Math.round(keys.value()),
                Math.round(keys.low()),
                Math.round(keys.high()),
                Math.round(bytes.value()),
                Math.round(bytes.low()),
                Math.round(bytes.high()),
                row.share().bytesPart(),
                keys.exact() ? "keys" : "neither"));
    }
}
