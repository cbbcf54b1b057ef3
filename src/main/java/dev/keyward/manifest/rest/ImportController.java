package dev.keyward.manifest.rest;

import dev.keyward.manifest.ImportReport;
import dev.keyward.manifest.Imports;
import dev.keyward.manifest.ManifestFormat;
import dev.keyward.registry.Arrival;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /**
     * @param drafts keeps all new families as drafts
     * @param body nothing is a file that is empty, and is told as one
     */
    @PostMapping(consumes = {"text/csv", "application/yaml", "application/x-yaml", "text/yaml"})
    ImportReport receive(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean drafts,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody(required = false) byte @Nullable [] body) {
        var format = type.getSubtype().equals("csv") ? ManifestFormat.CSV : ManifestFormat.YAML;
        var file = body == null ? new byte[0] : body;
        var arrival = drafts ? Arrival.DRAFTED : Arrival.REGISTERED;
        return dryRun ? imports.dryRun(format, file, arrival) : imports.apply(format, file, arrival);
    }
}
