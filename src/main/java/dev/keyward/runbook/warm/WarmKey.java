package dev.keyward.runbook.warm;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key that was there when the list was made.
 *
 * @param heat its access counter, or seconds since its last access; null where the server does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarmKey(String key, @Nullable Long heat) {}
