package dev.keyward.review.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.review.agenda.FamilyEvidence.Capacity;
import dev.keyward.review.agenda.FamilyEvidence.Reads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnTests {

    @ParameterizedTest
    @CsvSource({
        // the most that can hit, reads and hits in the quarter; what is proposed because of it
        "49, 0, 0, at most 49 % of the reads can hit",
        "50, 0, 0, ''",
        "90, 100000, 69000, '69 % of its reads hit, 90 % could'",
        "90, 100000, 71000, ''",
        "90, 900, 10, ''",
    })
    void aLowCeilingOrHitsFarBelowItAreLookedInto(int ceiling, long reads, long hits, String because) {
        var family = family(new Reads(reads, hits, 0, 0, 0), ceiling);

        assertThat(Churn.proposal(family).map(Proposal::because).orElse("")).contains(because);
        assertThat(Churn.proposal(family).isPresent()).isEqualTo(!because.isEmpty());
    }

    @Test
    void whatNobodyKnowsIsSaidSo() {
        var family = family(Reads.NONE, null);

        assertThat(Churn.proposal(family)).isEmpty();
        assertThat(Churn.ceiling(family)).isEqualTo("not known");
    }

    @Test
    void memoryIsToldWithItsShare() {
        assertThat(Churn.memory(family(Reads.NONE, 90))).isEqualTo("50.0 MiB, 12.5 % of the keyspace");
    }

    private static FamilyEvidence family(Reads reads, @Nullable Integer ceiling) {
        var one = SampleDomain.family("catalog-item");
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                one.state(),
                one.highImpact(),
                one.legacy(),
                one.runbook(),
                reads,
                one.freshness(),
                one.remaining(),
                one.troubles(),
                one.drift(),
                one.sunset(),
                new Capacity(50L * 1_048_576, 12.5, ceiling));
    }
}
