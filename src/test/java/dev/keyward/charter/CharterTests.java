package dev.keyward.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.charter.proof.Control;
import dev.keyward.kernel.Refused;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTests {
    private static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");
    private final Charter draft = Charter.drafted(1, clauses("We name owners."), "ada", NOW);

    @Test
    void neitherTheAuthorNorTheLastEditorPutsItInForce() {
        var edited = draft.rewritten(clauses("We name stewards."), "ben", NOW);
        assertThatThrownBy(() -> edited.enforced("ada", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> edited.enforced("ben", NOW)).isInstanceOf(Refused.class);
        assertThat(edited.enforced("eve", NOW).state()).isEqualTo(CharterState.IN_FORCE);
    }

    @Test
    void theTextOfAVersionInForceOrAfterwardsNeverChanges() {
        var inForce = draft.enforced("eve", NOW);
        assertThatThrownBy(() -> inForce.rewritten(clauses("Other words"), "ada", NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inForce.superseded(NOW).rewritten(clauses("Other words"), "ada", NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inForce.superseded(NOW).enforced("eve", NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void aSignatureStandsForExactlyOneText() {
        var signature = new Signature(
                1,
                new dev.keyward.ownership.TeamId("team-a"),
                "ada",
                NOW,
                draft.clauses().hash());
        assertThat(signature.standsFor(clauses("We name owners."))).isTrue();
        assertThat(signature.standsFor(clauses("We name owners"))).isFalse();
        assertThat(signature.standsFor(
                        new Clauses(List.of(new Clause("owners", "We name owners.", Control.STEWARDS_ABLE)))))
                .isFalse();
    }

    @Test
    void thePlaybooksClausesEachHaveAControlOfTheirOwn() {
        assertThat(Clauses.OF_THE_PLAYBOOK.all())
                .extracting(Clause::control)
                .containsExactlyInAnyOrder(Control.values());
    }

    @Test
    void aCharterIsLight() {
        assertThatThrownBy(() -> new Clauses(List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Clauses(Collections.nCopies(2, clause("We name owners.", null))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("same id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b"})
    void aClauseSaysSomething(String text) {
        assertThatThrownBy(() -> clause(text, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aClauseIsAtMost500CharactersLong() {
        assertThat(clause("x".repeat(500), null).text()).hasSize(500);
        assertThatThrownBy(() -> clause("x".repeat(501), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Clause("Not a slug", "x", null)).isInstanceOf(Refused.class);
    }

    private static Clauses clauses(String text) {
        return new Clauses(List.of(clause(text, null)));
    }

    private static Clause clause(String text, @Nullable Control control) {
        return new Clause("owners", text, control);
    }
}
