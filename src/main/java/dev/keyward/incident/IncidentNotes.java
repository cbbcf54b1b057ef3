package dev.keyward.incident;

import dev.keyward.incident.times.Order;
import dev.keyward.kernel.Refused;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write into an incident's story. */
@Service
public class IncidentNotes {
    /** What led to an incident may lie before it; what lies further back is a slip. */
    private static final Duration EARLIER = Duration.ofDays(366);

    private final IncidentBook book;
    private final Timeline timeline;
    private final Hands hands;
    private final JdbcClient jdbc;

    IncidentNotes(IncidentBook book, Timeline timeline, Hands hands, JdbcClient jdbc) {
        this.book = book;
        this.timeline = timeline;
        this.hands = hands;
        this.jdbc = jdbc;
    }

    /**
     * Keeps something for those who work on it.
     *
     * @param at when it was so; null for now
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public UUID note(IncidentNumber number, String text, @Nullable Instant at) {
        return written(number, EntryKind.NOTE, text, at);
    }

    /** Tells people how it stands; the next update is due one interval later. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public UUID update(IncidentNumber number, String text) {
        var id = written(number, EntryKind.UPDATE, text, null);
        book.told(number, book.now());
        return id;
    }

    /** Keeps a line in sight, or lets it go; everybody sees the same pins. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public void pin(IncidentNumber number, UUID entry, boolean pinned) {
        var incident = book.open(number, null);
        hands.requireWriter(number);
        var changed = jdbc.sql("update timeline_entry set pinned = ? where id = ? and incident = ?")
                .params(pinned, entry, number.value())
                .update();
        if (changed == 0) {
            throw Refused.unknown("line", entry.toString());
        }
        book.record(pinned ? "line-pinned" : "line-unpinned", incident, Map.of("line", entry));
    }

    private Instant happened(Incident incident, @Nullable Instant at) {
        var now = book.now();
        if (at != null && at.isBefore(incident.startedAt().minus(EARLIER))) {
            throw Refused.invalid("at", "This lies more than a year before the incident began.", "Look at the year.");
        }
        if (at != null && at.isAfter(now.plus(Order.AHEAD))) {
            throw Refused.invalid("at", "This lies in the future.", "Write down what has happened.");
        }
        return at == null ? now : at;
    }

    private UUID written(IncidentNumber number, EntryKind kind, String text, @Nullable Instant at) {
        var incident = book.open(number, null);
        hands.requireWriter(number);
        var words = Said.something("text", text, Said.LONGEST_ENTRY);
        var id = timeline.say(number, kind, words, happened(incident, at));
        book.record(
                kind == EntryKind.UPDATE ? "update-written" : "note-written",
                incident,
                Map.of("line", id, "text", words));
        return id;
    }
}
