package dev.keyward.postmortem;

import dev.keyward.incident.RootCause;
import dev.keyward.postmortem.text.Sections;
import org.jspecify.annotations.Nullable;

/**
 * Everything a postmortem takes, said at once.
 *
 * @param note beside the cause; needed for OTHER
 * @param action null when none is added
 */
public record Conclusion(
        RootCause cause,
        @Nullable String note,
        Sections sections,
        @Nullable NewAction action) {}
