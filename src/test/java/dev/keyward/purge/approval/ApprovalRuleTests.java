package dev.keyward.purge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.approval.Approval.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalRuleTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SEEN = "hash of what was seen";

    @Test
    void anAuthorCannotApproveTheirOwnPlan() {
        assertThat(ApprovalRule.bars("ada", "ada", List.of())).isPresent();
        assertThat(ApprovalRule.bars("ada", "ben", List.of())).isEmpty();
        assertThat(judge(1, yes("ada"))).isEqualTo(new Verdict.Needs(1));
    }

    @Test
    void onePersonCountsOnce() {
        assertThat(ApprovalRule.bars("ada", "ben", List.of(yes("ben")))).isPresent();
        assertThat(judge(2, yes("ben"), yes("ben"))).isEqualTo(new Verdict.Needs(1));
        assertThat(judge(2, yes("ben"), yes("eve"))).isInstanceOf(Verdict.Cleared.class);
    }

    @Test
    void anApprovalOfAnotherScopeIsWorthNothing() {
        var other = new Approval("ben", Decision.APPROVE, "", "another hash", NOON, null);
        assertThat(judge(1, other)).isEqualTo(new Verdict.Needs(1));
    }

    @Test
    void aVoidedApprovalIsWorthNothingAndItsAuthorMayDecideAgain() {
        var voided = approval("ben", Decision.APPROVE, NOON);
        assertThat(judge(1, voided)).isEqualTo(new Verdict.Needs(1));
        assertThat(ApprovalRule.bars("ada", "ben", List.of(voided))).isEmpty();
    }

    @Test
    void aNoIsNotAYes() {
        assertThat(judge(1, approval("ben", Decision.REJECT, null))).isEqualTo(new Verdict.Needs(1));
    }

    @Test
    void anApprovalHoldsForFourHoursToTheInstant() {
        var end = NOON.plus(Duration.ofHours(4));
        assertThat(judgeAt(end.minusNanos(1_000), yes("ben"))).isEqualTo(new Verdict.Cleared(end));
        assertThat(judgeAt(end, yes("ben"))).isEqualTo(new Verdict.Expired(end));
    }

    @Test
    void thereIsAlwaysSomebodyElse() {
        assertThat(judge(0)).isInstanceOf(Verdict.Barred.class);
        for (var risk : Risk.values()) {
            assertThat(risk.requiredApprovals()).isPositive();
        }
    }

    private static Approval yes(String person) {
        return approval(person, Decision.APPROVE, null);
    }

    private static Approval approval(String person, Decision decision, @Nullable Instant voidedAt) {
        return new Approval(person, decision, "", SEEN, NOON, voidedAt);
    }

    private static Verdict judge(int required, Approval... decided) {
        return ApprovalRule.judge("ada", required, SEEN, List.of(decided), NOON);
    }

    private static Verdict judgeAt(Instant now, Approval... decided) {
        return ApprovalRule.judge("ada", 1, SEEN, List.of(decided), now);
    }
}
