package dev.keyward.review.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.review.PackFormat;
import dev.keyward.review.ReviewId;
import dev.keyward.review.ReviewPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A review to take away. The JSON is what was signed, byte for byte, so {@code sha256sum} gives its hash. */
@RestController
@RequestMapping("/api/v1/reviews/{id}/pack")
class PackEndpoint {
    private final ReviewPacks packs;

    PackEndpoint(ReviewPacks packs) {
        this.packs = packs;
    }

    @GetMapping
    ResponseEntity<byte[]> pack(@PathVariable String id, @RequestParam @Nullable String format) {
        var wanted = PackFormat.of(format == null ? "pdf" : format)
                .orElseThrow(() -> Refused.invalid("format", "There is no such format.", "Use pdf, csv or json."));
        var pack = packs.pack(ReviewId.of(id), wanted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, pack.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(pack.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pack.content());
    }
}
