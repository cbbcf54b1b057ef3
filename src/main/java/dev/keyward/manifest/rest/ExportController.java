package dev.keyward.manifest.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.manifest.Exports;
import dev.keyward.manifest.ManifestFormat;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The families of a list as a file, under the list's own filters. */
@RestController
class ExportController {
    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/families/export")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable FamilyState state,
            @RequestParam(name = "class") @Nullable FreshnessClass freshnessClass,
            @RequestParam @Nullable Drift drift,
            @RequestParam @Nullable Integer level,
            HttpServletResponse response)
            throws IOException {
        var written = format(format);
        var filter = new FamilyFilter(
                q,
                domain == null ? null : new DomainId(domain),
                owner == null ? null : new TeamId(owner),
                state,
                freshnessClass,
                drift,
                level);
        response.setContentType(written.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + written.fileName() + "\"");
        response.setHeader("Cache-Control", "no-store");
        exports.write(filter, written, response.getOutputStream());
    }

    private static ManifestFormat format(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "csv" -> ManifestFormat.CSV;
            case "yaml" -> ManifestFormat.YAML;
            default -> throw Refused.invalid("format", "format is csv or yaml.", "Use one of the two.");
        };
    }
}
