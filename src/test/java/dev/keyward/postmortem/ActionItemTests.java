package dev.keyward.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActionItemTests {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private final ActionItem open = ActionItem.of(
            new NewAction(
                    NewAction.Origin.INCIDENT,
                    new IncidentNumber(1),
                    "Alert on lag",
                    null,
                    new TeamId("team-a"),
                    NOW.plusSeconds(60)),
            "ada",
            NOW);

    @Test
    void doneIsNotVerifiedAndNobodyVerifiesTheirOwn() {
        var done = open.moved(ActionState.DONE, "ben", null, NOW);
        assertThat(done.doneBy()).isEqualTo("ben");
        assertThatThrownBy(() -> done.moved(ActionState.VERIFIED, "ben", "I saw it", NOW))
                .isInstanceOf(Refused.class);
        assertThat(done.moved(ActionState.VERIFIED, "eve", "I saw it", NOW).verifiedBy())
                .isEqualTo("eve");
    }

    @Test
    void whatDidNotHelpIsOpenedAgainAndForgetsWhoDidIt() {
        var again = open.moved(ActionState.DONE, "ben", null, NOW).moved(ActionState.OPEN, "eve", null, NOW);
        assertThat(again.doneBy()).isNull();
        assertThat(again.state().availableTransitions()).contains(ActionState.DONE);
    }

    @Test
    void onlyWhatWaitsForItsTeamIsOverdue() {
        var later = NOW.plusSeconds(3_600);
        assertThat(open.isOverdue(NOW)).isFalse();
        assertThat(open.isOverdue(later)).isTrue();
        assertThat(open.moved(ActionState.DONE, "ben", null, NOW).isOverdue(later))
                .isFalse();
        assertThat(open.moved(ActionState.WONT_DO, "ben", "No", NOW).isOverdue(later))
                .isFalse();
    }
}
