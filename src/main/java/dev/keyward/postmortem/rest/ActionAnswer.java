package dev.keyward.postmortem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.ActionId;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action item as other programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionAnswer(
        ActionId id,
        Origin origin,
        @Nullable Integer incident,
        @Nullable FamilyId family,
        String title,
        @Nullable String details,
        TeamId ownerTeam,
        Instant dueAt,
        boolean overdue,
        ActionState state,
        List<ActionState> availableTransitions,
        String createdBy,
        Instant createdAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String remark) {

    static ActionAnswer of(ActionItem item, Instant now) {
        return new ActionAnswer(
                item.id(),
                item.origin(),
                item.incident(),
                item.family(),
                item.title(),
                item.details(),
                item.ownerTeam(),
                item.dueAt(),
                item.isOverdue(now),
                item.state(),
                item.state().availableTransitions(),
                item.createdBy(),
                item.createdAt(),
                item.doneBy(),
                item.doneAt(),
                item.verifiedBy(),
                item.verifiedAt(),
                item.remark());
    }
}
