package dev.keyward.incident;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.incident.times.Times;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Incidents as CSV, page by page, so that a long list needs no memory; empty where a time or a duration is unknown. */
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
            "commander",
            "domains",
            "detectSeconds",
            "acknowledgeSeconds",
            "mitigateSeconds",
            "resolveSeconds");

    private final IncidentList list;
    private final AffectedDomains domains;

    IncidentExport(IncidentList list, AffectedDomains domains) {
        this.list = list;
        this.domains = domains;
    }

    /** Writes the rows under the filter, in the order of the list; at most 100,000. */
    @SignedIn
    public void write(IncidentFilter filter, OutputStream target) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(CsvLine.of(HEAD));
        for (var offset = 0; offset < MOST; offset += PAGE) {
            var page = list.page(filter, null, offset, PAGE);
            var where = domains.of(page);
            for (var row : page) {
                writer.write(CsvLine.of(cells(row, where.getOrDefault(row.number(), Set.of()))));
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        writer.flush();
    }

    private static List<@Nullable Object> cells(IncidentSummary row, Set<String> domains) {
        var cells = new ArrayList<@Nullable Object>(known(row));
        for (var point : Point.values()) {
            cells.add(row.times().at(point));
        }
        var duplicate = row.duplicateOf();
        cells.add(row.rootCause());
        cells.add(duplicate == null ? null : duplicate.value());
        cells.add(row.commander());
        cells.add(String.join(" ", domains));
        cells.addAll(durations(row.times()));
        return cells;
    }

    private static List<@Nullable Object> known(IncidentSummary row) {
        return Arrays.asList(
                row.number().value(),
                row.title(),
                row.incidentClass(),
                row.state(),
                row.drill(),
                row.families().stream().map(FamilyId::text).collect(Collectors.joining(" ")),
                row.detectedBy());
    }

    private static List<@Nullable Long> durations(Times times) {
        return Arrays.asList(
                times.seconds(Point.STARTED, Point.DETECTED),
                times.seconds(Point.DETECTED, Point.ACKNOWLEDGED),
                times.seconds(Point.STARTED, Point.MITIGATED),
                times.seconds(Point.STARTED, Point.RESOLVED));
    }
}
