package dev.keyward.objective.rest;

import dev.keyward.objective.FreshnessExport;
import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.OpenSloFiles;
import dev.keyward.objective.OpenSloReport;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objectives as files: OpenSLO in and out, and the overview as CSV. */
@RestController
@RequestMapping("/api/v1/slos")
class OpenSloController {
    private final OpenSloFiles files;
    private final FreshnessExport table;

    OpenSloController(OpenSloFiles files, FreshnessExport table) {
        this.files = files;
        this.table = table;
    }

    /** An empty body is a file that is empty, and is told as one. */
    @PostMapping(
            path = "/imports",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    OpenSloReport receive(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] body) {
        var file = body == null ? new byte[0] : body;
        return dryRun ? files.dryRun(file) : files.apply(file);
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "yaml") String format,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String owner,
            HttpServletResponse response)
            throws IOException {
        var filter = new FreshnessFilter(
                q, domain == null ? null : new DomainId(domain), owner == null ? null : new TeamId(owner), null, null);
        response.setHeader("Cache-Control", "no-store");
        var csv = format.equals("csv");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/yaml;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s\"".formatted(csv ? FreshnessExport.FILE : "objectives.yaml"));
        if (csv) {
            table.csv(filter, null, response.getOutputStream());
        } else {
            response.getOutputStream().write(files.export(filter).getBytes(StandardCharsets.UTF_8));
        }
    }
}
