package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.text.Section;
import dev.keyward.postmortem.text.Sections;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What is learned from one incident. Its root cause is the incident's own.
 *
 * @param dueAt when it should be published, by the policy of the class; null where none is asked for
 * @param author who drafted it, {@code system} when the incident's resolution did
 */
public record Postmortem(
        @Id int incident,
        @Version long version,
        PostmortemState state,
        Sections sections,
        @Nullable Instant dueAt,
        String author,
        Instant draftedAt,
        String editor,
        Instant editedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    static Postmortem drafted(
            IncidentNumber incident, Sections sections, @Nullable Instant due, String person, Instant at) {
        return new Postmortem(
                incident.value(), 0, PostmortemState.DRAFT, sections, due, person, at, person, at, null, null);
    }

    public IncidentNumber number() {
        return new IncidentNumber(incident);
    }

    public boolean isOverdue(Instant now) {
        return state != PostmortemState.PUBLISHED && dueAt != null && dueAt.isBefore(now);
    }

    /** Whether one was asked for and is not published: that stays so, whatever becomes of the incident's class. */
    public boolean isOwed() {
        return state != PostmortemState.PUBLISHED && dueAt != null;
    }

    /** What it still lacks before it can be published, one sentence each. */
    public List<String> missing() {
        return sections.of(Section.WHAT_FAILED).isBlank()
                ? List.of("Write down what failed: what made it possible.")
                : List.of();
    }

    Postmortem rewritten(Sections next, String person, Instant at) {
        if (state == PostmortemState.PUBLISHED) {
            throw Refused.wrongState(
                    "What is published stays as it was read.", "Add an action item for what is still to be done.");
        }
        return new Postmortem(
                incident, version, state, next, dueAt, author, draftedAt, person, at, publishedBy, publishedAt);
    }

    Postmortem due(@Nullable Instant at) {
        return new Postmortem(
                incident, version, state, sections, at, author, draftedAt, editor, editedAt, publishedBy, publishedAt);
    }

    Postmortem moved(PostmortemState to, String person, Instant at) {
        if (!state.availableTransitions().contains(to)) {
            throw Refused.wrongState(
                    "A postmortem that is %s does not become %s.".formatted(lower(state), lower(to)),
                    "Look at it again: somebody may have been quicker.");
        }
        var published = to == PostmortemState.PUBLISHED;
        return new Postmortem(
                incident,
                version,
                to,
                sections,
                dueAt,
                author,
                draftedAt,
                editor,
                editedAt,
                published ? person : null,
                published ? at : null);
    }

    private static String lower(PostmortemState state) {
        return state.label().toLowerCase(java.util.Locale.ROOT);
    }
}
