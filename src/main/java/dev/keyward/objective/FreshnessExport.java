package dev.keyward.objective;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.security.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The overview as a file, with the columns of the grid. */
@Service
public class FreshnessExport {
    /** What the file is called. */
    public static final String FILE = "freshness.csv";

    private static final int PAGE = 500;
    private static final List<String> HEADER = List.of(
            "family",
            "region",
            "state",
            "remaining",
            "burn6h",
            "exhaustsAt",
            "evidence",
            "owner",
            "domain",
            "sli",
            "target",
            "evaluatedAt");

    private final FreshnessList list;

    FreshnessExport(FreshnessList list) {
        this.list = list;
    }

    /** @param sort as the list takes it; null for the worst first */
    @SignedIn
    public void csv(FreshnessFilter filter, @Nullable String sort, OutputStream out) throws IOException {
        write(out, HEADER);
        for (var offset = 0L; ; offset += PAGE) {
            var rows = list.page(filter, sort, offset, PAGE);
            for (var row : rows) {
                write(out, cells(row));
            }
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    private static List<Object> cells(FreshnessRow row) {
        return List.of(
                row.family().text(),
                row.region(),
                row.state().name(),
                row.remaining(),
                row.burn() == null ? "" : row.burn(),
                row.exhaustsAt() == null ? "" : String.valueOf(row.exhaustsAt()),
                row.evidence().name(),
                row.owner().text(),
                row.domain().text(),
                row.sli(),
                row.target(),
                row.evaluatedAt().toString());
    }

    private static void write(OutputStream out, List<? extends Object> cells) throws IOException {
        out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }
}
