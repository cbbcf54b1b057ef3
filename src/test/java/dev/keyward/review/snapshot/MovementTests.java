package dev.keyward.review.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.review.agenda.Agenda;
import dev.keyward.review.agenda.DomainEvidence;
import dev.keyward.review.agenda.SampleDomain;
import dev.keyward.review.snapshot.Report.ClassCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTests {
    private static final Report TROUBLED = report(SampleDomain.troubled());
    private static final Report QUIET = report(SampleDomain.domain(SampleDomain.family("catalog-item")));

    private static Report report(DomainEvidence domain) {
        var like = SampleReport.prepared();
        return Report.prepared(
                like.head(),
                like.standing(),
                like.checklist(),
                like.reads(),
                new ClassCounts(domain.incidents().now(), domain.incidents().before()),
                List.of(),
                Agenda.of(domain));
    }

    @Test
    void whatDidNotMoveIsNotTold() {
        assertThat(Movement.between(TROUBLED, report(SampleDomain.troubled()))).isEmpty();
    }

    @Test
    void whatIsNewGoneOrProposedOtherwiseIsTold() {
        assertThat(Movement.between(TROUBLED, QUIET))
                .contains(
                        "New: Does freshness in catalog stay as it is?",
                        "No longer asked: Who answers for catalog-price?",
                        "Proposed now is keep: Do the runbooks of catalog work?");
    }

    @Test
    void aDecisionHoldsWhileItsItemIsAskedWithTheSameProposal() {
        assertThat(Movement.holds(TROUBLED, report(SampleDomain.troubled()), "RUNBOOK_DRILL"))
                .isTrue();
        assertThat(Movement.holds(TROUBLED, QUIET, "RUNBOOK_DRILL")).isFalse();
        assertThat(Movement.holds(TROUBLED, QUIET, "DRIFT/catalog-price")).isFalse();
        assertThat(Movement.holds(QUIET, TROUBLED, "DRIFT/catalog-price")).isFalse();
    }
}
