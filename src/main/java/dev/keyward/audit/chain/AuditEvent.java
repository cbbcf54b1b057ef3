package dev.keyward.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did what to which thing, when, through which door and why.
 *
 * @param seq its place in the trail, from 1, without gaps
 * @param at when it was recorded, to the microsecond, which is what both databases keep
 * @param via the door, a name of {@link dev.keyward.kernel.Actor.Via}; text here, since a damaged row may hold anything
 * @param token the id of the API token that was used
 * @param before the state before as JSON with sorted keys
 * @param after the state after as JSON with sorted keys
 */
public record AuditEvent(
        long seq,
        Instant at,
        String actor,
        String via,
        @Nullable String token,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String requestId) {}
