package dev.keyward.postmortem;

import dev.keyward.incident.RootCause;
import dev.keyward.postmortem.text.Sections;
import org.jspecify.annotations.Nullable;

/**
 * Everything a postmortem takes, said at once.
 *
 * @param cause null leaves the incident's as it is
 * @param note beside the cause; needed for OTHER
 * @param action null when none is added
 */
public record Conclusion(
        @Nullable RootCause cause,
        @Nullable String note,
        Sections sections,
        @Nullable NewAction action) {}
