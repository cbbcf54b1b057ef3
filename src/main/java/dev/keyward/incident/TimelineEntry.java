package dev.keyward.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's story. Its words never change; only whether it is pinned.
 *
 * @param at when it happened
 * @param until when it ended; null for a moment
 * @param author an account, or {@code system}
 * @param backfilled whether it was written well after it happened
 * @param page the address that tells more, relative to the console's root; null without one
 */
public record TimelineEntry(
        UUID id,
        IncidentNumber incident,
        Instant at,
        @Nullable Instant until,
        EntryKind kind,
        EntrySource source,
        String author,
        String text,
        boolean pinned,
        boolean backfilled,
        Instant writtenAt,
        @Nullable String page) {}
