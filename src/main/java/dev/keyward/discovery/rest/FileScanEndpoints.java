package dev.keyward.discovery.rest;

import dev.keyward.api.kit.Versions;
import dev.keyward.discovery.FileScans;
import dev.keyward.discovery.GivenFile;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.ScannedFile;
import dev.keyward.kernel.Refused;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scanning an RDB file in place of the live keyspace. The body is the file; it is read as it comes and kept nowhere. */
@RestController
@RequestMapping("/api/v1")
class FileScanEndpoints {
    private final FileScans files;

    FileScanEndpoints(FileScans files) {
        this.files = files;
    }

    /** @param file what it is called, to be shown */
    @PostMapping(path = "/keyspaces/{name}/rdb-scans", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<ScanAnswer> read(
            @PathVariable String name, @RequestParam(defaultValue = "dump.rdb") String file, InputStream body) {
        var scan = files.read(new GivenFile(name, file), body);
        return ResponseEntity.created(URI.create("/api/v1/scans/" + scan.id()))
                .eTag(Versions.etag(scan.version()))
                .body(ScanAnswer.of(scan));
    }

    /** The file that a scan counted. */
    @GetMapping("/scans/{id}/file")
    ScannedFile file(@PathVariable String id) {
        return files.file(ScanId.of(id)).orElseThrow(() -> Refused.unknown("file of a scan", id));
    }
}
