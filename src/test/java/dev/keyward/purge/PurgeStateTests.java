package dev.keyward.purge;

import static dev.keyward.purge.PurgeState.ABORTED;
import static dev.keyward.purge.PurgeState.APPROVED;
import static dev.keyward.purge.PurgeState.CANCELLED;
import static dev.keyward.purge.PurgeState.COMPLETED;
import static dev.keyward.purge.PurgeState.DEAD;
import static dev.keyward.purge.PurgeState.DRAFT;
import static dev.keyward.purge.PurgeState.DRY_RUN_DONE;
import static dev.keyward.purge.PurgeState.EXPIRED;
import static dev.keyward.purge.PurgeState.HELD;
import static dev.keyward.purge.PurgeState.PARTIAL;
import static dev.keyward.purge.PurgeState.PAUSED;
import static dev.keyward.purge.PurgeState.PENDING_APPROVAL;
import static dev.keyward.purge.PurgeState.REJECTED;
import static dev.keyward.purge.PurgeState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgeStateTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Written by hand from api.md, so that the table cannot agree with itself alone. */
    private static final Map<PurgeState, Set<PurgeState>> ASKED = Map.of(
            DRAFT, Set.of(CANCELLED),
            DRY_RUN_DONE, Set.of(CANCELLED),
            PENDING_APPROVAL, Set.of(CANCELLED),
            APPROVED, Set.of(RUNNING, CANCELLED),
            RUNNING, Set.of(PAUSED, ABORTED),
            PAUSED, Set.of(RUNNING, ABORTED),
            HELD, Set.of(RUNNING, ABORTED));

    private static final Map<PurgeState, Set<PurgeState>> FOLLOWS = Map.of(
            DRAFT, Set.of(DRY_RUN_DONE),
            DRY_RUN_DONE, Set.of(PENDING_APPROVAL),
            PENDING_APPROVAL, Set.of(DRY_RUN_DONE, APPROVED, REJECTED),
            APPROVED, Set.of(DRY_RUN_DONE, EXPIRED, HELD),
            RUNNING, Set.of(PAUSED, COMPLETED, PARTIAL, DEAD, HELD),
            PAUSED, Set.of(EXPIRED, HELD),
            HELD, Set.of(EXPIRED),
            DEAD, Set.of(RUNNING, PENDING_APPROVAL));

    @ParameterizedTest
    @EnumSource
    void onlyTheListedStepsExist(PurgeState from) {
        for (var to : PurgeState.values()) {
            var asked = ASKED.getOrDefault(from, Set.of()).contains(to);
            var follows = FOLLOWS.getOrDefault(from, Set.of()).contains(to);
            assertThat(from.availableTransitions().contains(to))
                    .as("%s asked to %s", from, to)
                    .isEqualTo(asked);
            assertThat(from.consequences().contains(to))
                    .as("%s goes to %s", from, to)
                    .isEqualTo(follows);
            if (asked || follows) {
                assertThat(in(from, false).moved(to, null, NOW).state()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> in(from, false).moved(to, null, NOW)).isInstanceOf(Refused.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScopeIsTakenAsLongAsAPurgeOfItIsActive(PurgeState state) {
        Stream.concat(state.availableTransitions().stream(), state.consequences().stream())
                .forEach(to -> {
                    var moved = in(state, false).moved(to, null, NOW);
                    assertThat(moved.activeScope() != null).isEqualTo(to.active());
                    assertThat(moved.finishedAt() == null).isEqualTo(to.active());
                });
    }

    @Test
    void whoeverIsAMomentTooLateHearsThatItIsDoneAlready() {
        assertThatThrownBy(() -> in(PAUSED, false).moved(PAUSED, null, NOW))
                .hasMessage("This purge is paused already.");
        assertThatThrownBy(() -> in(PAUSED, false).moved(CANCELLED, null, NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.remedy()).isEqualTo("It can become running or aborted now."));
    }

    @Test
    void aPurgeThatDriftedNeverRunsAgain() {
        assertThatThrownBy(() -> in(PAUSED, true).moved(RUNNING, null, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("far more keys");
        assertThat(in(PAUSED, true).moved(ABORTED, null, NOW).state()).isEqualTo(ABORTED);
    }

    @ParameterizedTest
    @EnumSource
    void aDryRunIsOnlyMadeBeforeTheRun(PurgeState state) {
        var found = new DryRun(20_000, true, 5L, List.of(), 0, 0, Duration.ofSeconds(1), NOW);
        if (Set.of(DRAFT, DRY_RUN_DONE, PENDING_APPROVAL, APPROVED).contains(state)) {
            var counted = in(state, false).surveyed(found, Risk.MEDIUM);
            assertThat(counted.state()).isEqualTo(PENDING_APPROVAL);
            assertThat(counted.expected()).isEqualTo(20_000);
            assertThat(counted.approvalExpiresAt()).isNull();
        } else {
            assertThatThrownBy(() -> in(state, false).surveyed(found, Risk.MEDIUM))
                    .isInstanceOf(Refused.class);
        }
    }

    private static PurgeRequest in(PurgeState state, boolean drifted) {
        var scope = new Scope(
                "demo",
                "DEV",
                List.of(new ScopedFamily("catalog-item", 1, "catalog:v2:item:{item_id}")),
                Map.of(),
                List.of("eu"),
                null,
                List.of());
        var draft = PurgeRequest.drafted(new PurgeId(new java.util.UUID(0, 1)), scope, "why", null, "ada", NOW);
        return new PurgeRequest(
                draft.id(),
                1,
                state,
                null,
                drifted,
                draft.keyspace(),
                draft.environment(),
                draft.families(),
                scope,
                draft.scopeHash(),
                draft.scopeHash(),
                "why",
                null,
                "ada",
                NOW,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null);
    }
}
