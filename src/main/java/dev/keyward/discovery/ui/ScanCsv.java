package dev.keyward.discovery.ui;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.Scans;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The list of scans as a file, in the order of the list. */
record ScanCsv(Scans scans) {
    private static final int PAGE = 500;

    /** reliability.md, section 7. */
    private static final int MOST = 100_000;

    private static final List<String> HEAD = List.of(
            "Scan",
            "Keyspace",
            "Kind",
            "State",
            "Asked by",
            "Scheduled",
            "Asked",
            "Began",
            "Ended",
            "Keys in keyspace",
            "Names read",
            "Keys sampled",
            "Began anew",
            "Note");

    /** @param sort as the address says; anything else is the list's own order */
    void write(ScanFilter filter, String sort, OutputStream out) throws IOException {
        var sortable = ScanFilter.SORTABLE.contains(sort.startsWith("-") ? sort.substring(1) : sort);
        out.write(CsvLine.of(HEAD).getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < MOST; from += PAGE) {
            var page = scans.page(filter, sortable ? sort : null, from, PAGE);
            for (var scan : page) {
                out.write(line(scan).getBytes(StandardCharsets.UTF_8));
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static String line(Scan scan) {
        return CsvLine.of(Arrays.asList(
                scan.id(),
                scan.keyspace(),
                ScanWords.word(scan.kind()),
                ScanWords.word(scan.state()),
                scan.requestedBy(),
                scan.scheduled() ? "yes" : "no",
                scan.requestedAt(),
                scan.startedAt(),
                scan.endedAt(),
                scan.keysInKeyspace(),
                scan.keysSeen(),
                scan.keysSampled(),
                scan.startedOver(),
                scan.note()));
    }
}
