package dev.keyward.incident;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Incidents as CSV, page by page, so that a long list needs no memory. */
@Service
public class IncidentExport {
    private static final int PAGE = 500;
    /** reliability.md, section 7. */
    private static final int MOST = 100_000;

    private static final List<String> HEAD = List.of(
            "number",
            "title",
            "class",
            "state",
            "drill",
            "families",
            "detectedBy",
            "startedAt",
            "detectedAt",
            "acknowledgedAt",
            "mitigatedAt",
            "resolvedAt",
            "closedAt",
            "rootCause",
            "duplicateOf",
            "commander");

    private final IncidentList list;

    IncidentExport(IncidentList list) {
        this.list = list;
    }

    /** Writes the rows under the filter, in the order of the list; at most 100,000. */
    @SignedIn
    public void write(IncidentFilter filter, OutputStream target) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(CsvLine.of(HEAD));
        for (var offset = 0; offset < MOST; offset += PAGE) {
            var page = list.page(filter, null, offset, PAGE);
            for (var row : page) {
                write(row, writer);
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        writer.flush();
    }

    private static void write(IncidentSummary row, Writer writer) throws IOException {
        var duplicate = row.duplicateOf();
        List<@Nullable Object> cells = Arrays.asList(
                row.number().value(),
                row.title(),
                row.incidentClass(),
                row.state(),
                row.drill(),
                row.families().stream().map(FamilyId::text).collect(Collectors.joining(" ")),
                row.detectedBy(),
                row.startedAt(),
                row.detectedAt(),
                row.acknowledgedAt(),
                row.mitigatedAt(),
                row.resolvedAt(),
                row.closedAt(),
                row.rootCause(),
                duplicate == null ? null : duplicate.value(),
                row.commander());
        writer.write(CsvLine.of(cells));
    }
}
