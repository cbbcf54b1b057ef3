package dev.keyward.incident.rest;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentExport;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.When;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of incidents as a file, by the filters of the list. */
@RestController
@RequestMapping("/api/v1/incidents/export")
class ExportEndpoint {
    private final IncidentExport export;

    ExportEndpoint(IncidentExport export) {
        this.export = export;
    }

    @GetMapping
    void export(
            @RequestParam(name = "class") @Nullable Set<IncidentClass> classes,
            @RequestParam @Nullable Set<IncidentState> state,
            @RequestParam @Nullable String family,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable Boolean drill,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        var filter = new IncidentFilter(
                classes == null ? Set.of() : classes,
                state == null ? Set.of() : state,
                family == null ? null : new FamilyId(family),
                domain == null ? null : new DomainId(domain),
                drill,
                When.from("from", from),
                When.until("to", to),
                q);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"incidents.csv\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(filter, response.getOutputStream());
    }
}
