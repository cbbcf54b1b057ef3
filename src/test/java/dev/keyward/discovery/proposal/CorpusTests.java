package dev.keyward.discovery.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How good proposals are for keyspaces like real ones may not get worse than this (docs/decisions/0109). */
class CorpusTests {
    private static final long SEED = 42;

    @Test
    void shapesThatTheRulesWereWrittenFor() {
        var score = score(true);
        assertThat(score.precision()).as(score.wrong().toString()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void shapesThatTheyWereNotWrittenFor() {
        var score = score(false);
        assertThat(score.precision()).as(score.wrong().toString()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.90);
    }

    private static Score score(boolean tuned) {
        return Corpus.systems().stream()
                .filter(system -> system.tuned() == tuned)
                .map(system -> Score.of(system, SEED))
                .reduce(Score::plus)
                .orElseThrow();
    }
}
