package dev.keyward.incident;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Identifier;
import dev.keyward.security.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where features write what happened in an incident, in the caller's transaction. People write through
 * {@link IncidentNotes}; nothing is ever rewritten.
 */
@Component
public class Timeline {
    /** What is told later than this counts as filled in afterwards. */
    static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final InstantSource clock;

    Timeline(JdbcClient jdbc, CurrentActor current, InstantSource clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds a line for whoever is acting.
     *
     * @param text plain text; what is longer than 4,000 characters is cut
     * @param until when it ended; null for a moment
     */
    public UUID add(
            IncidentNumber incident,
            EntryKind kind,
            EntrySource source,
            String text,
            Instant at,
            @Nullable Instant until) {
        return write(incident, kind, source, text, at, until, null);
    }

    private UUID write(
            IncidentNumber incident,
            EntryKind kind,
            EntrySource source,
            String text,
            Instant at,
            @Nullable Instant until,
            @Nullable String page) {
        var now = clock.instant();
        var id = Identifier.next(now.toEpochMilli());
        var words = text.length() > Said.LONGEST_ENTRY ? text.substring(0, Said.LONGEST_ENTRY - 1) + "…" : text;
        jdbc.sql("""
                insert into timeline_entry (id, incident, happened_at, kind, source, author, words, pinned, backfilled,
                    written_at, until_at, page)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        incident.value(),
                        Columns.column(at),
                        kind.name(),
                        source.name(),
                        source == EntrySource.SYSTEM
                                ? Actor.SYSTEM.name()
                                : current.actor().name(),
                        words,
                        false,
                        source != EntrySource.SYSTEM && at.plus(LATE).isBefore(now),
                        Columns.column(now))
                .param(Columns.columnOrNull(until))
                .param(page)
                .update();
        return id;
    }

    /** The same for a moment, as a person or a program says it through whichever door they came. */
    public UUID say(IncidentNumber incident, EntryKind kind, String text, Instant at) {
        return write(incident, kind, door(), text, at, null, null);
    }

    /** @param page the address that tells more, relative to the console's root, such as {@code purges/42} */
    public UUID say(IncidentNumber incident, EntryKind kind, String text, Instant at, String page) {
        return write(incident, kind, door(), text, at, null, page);
    }

    private EntrySource door() {
        return switch (current.actor().via()) {
            case UI, CODE -> EntrySource.HUMAN;
            case API -> EntrySource.API;
            case JOB -> EntrySource.SYSTEM;
        };
    }
}
