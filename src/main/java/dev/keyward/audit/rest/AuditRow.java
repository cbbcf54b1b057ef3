package dev.keyward.audit.rest;

import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.chain.Link;
import dev.keyward.audit.diff.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row as programs read it; the export has the states as the text that was hashed. */
record AuditRow(
        long seq,
        Instant at,
        String actor,
        String via,
        @Nullable String token,
        String action,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        List<FieldChange> changes,
        @Nullable String reason,
        @Nullable String requestId,
        String prevHash,
        String hash) {

    static AuditRow of(Link row, AuditTrail trail) {
        var event = row.event();
        return new AuditRow(
                event.seq(),
                event.at(),
                event.actor(),
                event.via(),
                event.token(),
                event.action(),
                event.subject(),
                trail.state(event.before()),
                trail.state(event.after()),
                trail.changes(row),
                event.reason(),
                event.requestId(),
                row.prevHash(),
                row.hash());
    }
}
