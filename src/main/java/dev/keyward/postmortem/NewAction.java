package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall be different afterwards.
 *
 * @param incident where it comes from; null for those of reviews and changes
 * @param family what it is about, where it comes from no incident; null for none in particular
 * @param title one line, 1 to 200 characters
 * @param details Markdown, at most 2,000 characters; null for none
 */
public record NewAction(
        Origin origin,
        @Nullable IncidentNumber incident,
        @Nullable FamilyId family,
        String title,
        @Nullable String details,
        TeamId ownerTeam,
        Instant dueAt) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DETAILS = 2_000;

    private static final Duration FAR = Duration.ofDays(366);
    private static final Duration FARTHEST = Duration.ofDays(3_653);

    /** Refuses a day that can only be a slip: more than a year ago, or more than ten years ahead. */
    NewAction plausible(Instant now) {
        if (dueAt.isBefore(now.minus(FAR)) || dueAt.isAfter(now.plus(FARTHEST))) {
            throw Refused.invalid(
                    "dueAt",
                    "An action item is not due more than a year ago or more than ten years ahead.",
                    "Look at the year.");
        }
        return this;
    }

    /** What made it necessary (domain.md 4.1, ActionItem). */
    public enum Origin {
        INCIDENT,
        DRILL,
        REVIEW,
        CHANGE
    }

    public NewAction(
            Origin origin,
            @Nullable IncidentNumber incident,
            String title,
            @Nullable String details,
            TeamId ownerTeam,
            Instant dueAt) {
        this(origin, incident, null, title, details, ownerTeam, dueAt);
    }

    public NewAction {
        title = PlainText.required("title", title.strip(), LONGEST_TITLE);
        if (title.isEmpty() || title.indexOf('\n') >= 0) {
            throw Refused.invalid(
                    "title", "An action item has a title of one line.", "Say what shall be different, in one line.");
        }
        details = details == null || details.isBlank()
                ? null
                : PlainText.required("details", details.strip(), LONGEST_DETAILS);
    }
}
