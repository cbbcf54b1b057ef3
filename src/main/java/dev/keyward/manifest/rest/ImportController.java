package dev.keyward.manifest.rest;

import dev.keyward.manifest.ImportReport;
import dev.keyward.manifest.Imports;
import dev.keyward.manifest.ManifestFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of families. The format is the content type; a file name, if one comes along, is ignored. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = "text/csv")
    ImportReport csv(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] file) {
        return answer(dryRun, ManifestFormat.CSV, file);
    }

    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    ImportReport yaml(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] file) {
        return answer(dryRun, ManifestFormat.YAML, file);
    }

    private ImportReport answer(boolean dryRun, ManifestFormat format, byte @Nullable [] body) {
        var file = body == null ? new byte[0] : body;
        return dryRun ? imports.dryRun(format, file) : imports.apply(format, file);
    }
}
