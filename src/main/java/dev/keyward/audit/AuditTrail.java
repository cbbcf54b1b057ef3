package dev.keyward.audit;

import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Link;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Refused;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reading the trail and verifying it: for auditors and nobody else. */
@Service
public class AuditTrail {
    private final StoredTrail trail;
    private final TrailSearch search;
    private final TrailExport export;
    private final ChainCheck check;
    private final RecordedText text;

    AuditTrail(StoredTrail trail, TrailSearch search, TrailExport export, ChainCheck check, RecordedText text) {
        this.trail = trail;
        this.search = search;
        this.export = export;
        this.check = check;
        this.text = text;
    }

    /** Where the trail ends now. Kept outside the console it makes later rewriting evident. */
    @RequiresRole(Role.AUDITOR)
    public Head head() {
        return trail.head();
    }

    /**
     * Rows newest first.
     *
     * @param upTo the youngest row to show, usually the head when the reader came, so that the list stays still
     */
    @RequiresRole(Role.AUDITOR)
    public List<Link> page(AuditQuery query, long upTo, long offset, int limit) {
        return search.page(query, upTo, offset, limit);
    }

    @RequiresRole(Role.AUDITOR)
    public long count(AuditQuery query, long upTo) {
        return search.count(query, upTo);
    }

    /** One row, refused when there is none of that number. */
    @RequiresRole(Role.AUDITOR)
    public Link row(long seq) {
        return trail.behind(seq - 1, seq, 1).stream()
                .findFirst()
                .orElseThrow(() -> Refused.unknown("row", String.valueOf(seq)));
    }

    /** What the act changed, field by field. */
    @RequiresRole(Role.AUDITOR)
    public List<FieldChange> changes(Link row) {
        return FieldChange.between(
                text.tree(row.event().before()), text.tree(row.event().after()));
    }

    /** A recorded state as JSON; null when there is none. */
    @RequiresRole(Role.AUDITOR)
    public @Nullable JsonNode state(@Nullable String recorded) {
        return text.tree(recorded);
    }

    /** The actions that occur, for choosing one. */
    @RequiresRole(Role.AUDITOR)
    public List<String> actions() {
        return search.actions();
    }

    /** The accounts that occur, for choosing one. */
    @RequiresRole(Role.AUDITOR)
    public List<String> actors() {
        return search.actors();
    }

    /** Verifies every row now, against an exported head if there is one; refused while another verification runs. */
    @RequiresRole(Role.AUDITOR)
    public Verification verify(@Nullable Head exported) {
        return check.whole(exported);
    }

    /** The last verification since the console started, of the youngest rows or of all. */
    @RequiresRole(Role.AUDITOR)
    public Optional<Verification> lastVerification() {
        return check.latest();
    }

    /** Writes the newest 100,000 rows at most under a query; the stream stays open. */
    @RequiresRole(Role.AUDITOR)
    public void export(AuditQuery query, Head head, ExportFormat format, OutputStream out) throws IOException {
        export.write(query, head, format, out);
    }
}
