package dev.keyward.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in the story of a thing, without the recorded states.
 *
 * @param actor the account, or {@code system}
 * @param action a dotted verb in the past tense, such as {@code purge.started}
 */
public record StoryLine(
        Instant at, String actor, String action, @Nullable String reason) {}
