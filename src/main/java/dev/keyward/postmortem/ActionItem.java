package dev.keyward.postmortem;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that shall be different after an incident, a drill, a review or a change.
 *
 * @param family what it is about, where it comes from no incident
 * @param doneBy who said that it is done, and so does not verify it
 * @param remark how it was verified, or why it is not done
 */
public record ActionItem(
        @Id ActionId id,
        @Version long version,
        Origin origin,
        @Nullable Integer incident,
        @Nullable FamilyId family,
        String title,
        @Nullable String details,
        TeamId ownerTeam,
        Instant dueAt,
        ActionState state,
        String createdBy,
        Instant createdAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String remark) {

    static ActionItem of(NewAction wanted, String person, Instant at) {
        return new ActionItem(
                new ActionId(Identifier.next(at.toEpochMilli())),
                0,
                wanted.origin(),
                wanted.incident() == null ? null : wanted.incident().value(),
                wanted.family(),
                wanted.title(),
                wanted.details(),
                wanted.ownerTeam(),
                wanted.dueAt(),
                ActionState.OPEN,
                person,
                at,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean isOverdue(Instant now) {
        return (state == ActionState.OPEN || state == ActionState.IN_PROGRESS) && dueAt.isBefore(now);
    }

    ActionItem said(NewAction next) {
        if (!ActionState.WAITING.contains(state)) {
            throw Refused.wrongState(
                    "It has ended, so it stays as it is.", "Open it again, or add another action item.");
        }
        return new ActionItem(
                id,
                version,
                origin,
                incident,
                family,
                next.title(),
                next.details(),
                next.ownerTeam(),
                next.dueAt(),
                state,
                createdBy,
                createdAt,
                doneBy,
                doneAt,
                verifiedBy,
                verifiedAt,
                remark);
    }

    /** Nobody verifies what they did themselves. */
    ActionItem moved(ActionState to, String person, @Nullable String word, Instant at) {
        if (!state.availableTransitions().contains(to)) {
            throw Refused.wrongState(
                    "An action item that is %s does not become %s.".formatted(lower(state), lower(to)),
                    "Look at it again: somebody may have been quicker.");
        }
        if (to == ActionState.VERIFIED && Objects.equals(doneBy, person)) {
            throw Refused.forbidden(
                    "You did it, so somebody else looks whether it helped.", "Ask a colleague to verify it.");
        }
        var done = to == ActionState.DONE;
        var verified = to == ActionState.VERIFIED;
        return new ActionItem(
                id,
                version,
                origin,
                incident,
                family,
                title,
                details,
                ownerTeam,
                dueAt,
                to,
                createdBy,
                createdAt,
                done ? person : verified ? doneBy : null,
                done ? at : verified ? doneAt : null,
                verified ? person : null,
                verified ? at : null,
                word);
    }

    String subject() {
        return "action/" + id;
    }

    private static String lower(ActionState state) {
        return state.label().toLowerCase(java.util.Locale.ROOT);
    }
}
