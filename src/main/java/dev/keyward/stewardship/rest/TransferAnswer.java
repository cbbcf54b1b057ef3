package dev.keyward.stewardship.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.Decision;
import dev.keyward.stewardship.NewTransfer;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.TransferState;
import dev.keyward.stewardship.chain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer as other programs read it; {@code availableDecisions} are those of the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferAnswer(
        UUID id,
        FamilyId family,
        NewTransfer.Kind kind,
        TeamId fromTeam,
        TeamId toTeam,
        String reason,
        TransferState state,
        Set<Decision> availableDecisions,
        List<Step> approverChain,
        int turn,
        List<String> deciders,
        @Nullable Instant dueAt,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    static TransferAnswer of(Transfer transfer) {
        return new TransferAnswer(
                transfer.id().value(),
                transfer.family(),
                transfer.kind(),
                transfer.fromTeam(),
                transfer.toTeam(),
                transfer.reason(),
                transfer.state(),
                transfer.mine(),
                transfer.steps(),
                transfer.turn(),
                transfer.deciders().stream().sorted().toList(),
                transfer.dueAt(),
                transfer.requestedBy(),
                transfer.requestedAt(),
                transfer.decidedBy(),
                transfer.decidedAt(),
                transfer.remark());
    }
}
