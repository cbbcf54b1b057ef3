package dev.keyward.audit.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.audit.AuditQuery;
import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.ExportFormat;
import dev.keyward.audit.chain.Head;
import dev.keyward.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading, exporting and verifying the trail. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditEndpoint {
    private final AuditTrail trail;

    AuditEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(summary = "The trail, newest first", description = "Needs AUDITOR. The cursor is the last row seen.")
    Listing<AuditRow> list(@ParameterObject Filters filters, @Nullable Integer limit, @Nullable String cursor) {
        var query = filters.query();
        var size = PageRequest.of(limit, null, null, List.of()).limit();
        var head = trail.head().seq();
        var upTo = cursor == null ? head : number("cursor", cursor) - 1;
        var rows = trail.page(query, upTo, 0, size + 1);
        var items = rows.stream().limit(size).toList();
        var next = rows.size() > size ? String.valueOf(items.getLast().event().seq()) : null;
        return new Listing<>(
                items.stream().map(row -> AuditRow.of(row, trail)).toList(), next, trail.count(query, head));
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Verifies every row now",
            description = "Needs AUDITOR. With seq and hash of a head that was exported earlier, a trail that was"
                    + " rewritten or cut since is found too.")
    VerificationAnswer verify(@RequestParam @Nullable String seq, @RequestParam @Nullable String hash) {
        return VerificationAnswer.of(trail.verify(exported(seq, hash)));
    }

    @GetMapping("/export")
    @Operation(
            summary = "The newest 100,000 rows as CSV or JSON",
            description = "Needs AUDITOR. Filters as in the list.")
    void export(
            @ParameterObject Filters filters,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        var written = format(format);
        var query = filters.query();
        var head = trail.head();
        response.setContentType(written.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + written.fileName() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Keyward-Audit-Head", head.seq() + ":" + head.hash());
        trail.export(query, head, written, response.getOutputStream());
    }

    private static ExportFormat format(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "csv" -> ExportFormat.CSV;
            case "json" -> ExportFormat.JSON;
            default -> throw Refused.invalid("format", "format is csv or json.", "Use one of the two.");
        };
    }

    private static @Nullable Head exported(@Nullable String seq, @Nullable String hash) {
        if (seq == null && hash == null) {
            return null;
        }
        if (seq == null || hash == null || !hash.matches("[0-9a-f]{64}")) {
            throw Refused.invalid(
                    "hash",
                    "An exported head is seq and hash together, the hash in 64 hexadecimal digits.",
                    "Copy both from the export or the audit page.");
        }
        return new Head(number("seq", seq), hash);
    }

    private static long number(String field, String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Refused.invalid(field, field + " is the number of a row.", "Use a number of 1 or more.");
        }
        return Long.parseLong(text);
    }

    /** The filters of list and export, the same as in the page's address. */
    record Filters(
            @Nullable String subject,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to) {

        AuditQuery query() {
            return new AuditQuery(subject, actor, action, at("from", from), at("to", to));
        }

        private static @Nullable Instant at(String field, @Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : Instant.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw Refused.invalid(field, field + " is not a moment.", "Write it like 2026-11-03T14:05:00Z.");
            }
        }
    }
}
