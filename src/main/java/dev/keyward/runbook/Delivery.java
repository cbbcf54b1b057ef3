package dev.keyward.runbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warm list on its way to the webhook.
 *
 * @param attempts how often it was tried
 * @param nextAt when it is tried next; null once it has ended
 * @param detail what the last attempt came to; null before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        UUID id,
        WarmListId warmList,
        int incident,
        State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Integer status,
        @Nullable String detail,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt) {
    /** PENDING is tried again by itself; FAILED is not, but can be handed over anew. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }
}
