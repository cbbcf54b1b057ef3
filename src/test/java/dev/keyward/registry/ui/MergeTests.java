package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTests {
    private final FamilySpec was = spec("As it was", "dlq", "a:v1:b:{id}");

    @Test
    void onlyPartsOnWhichTheTwoDisagreeAreAskedAbout() {
        var merge = new Merge(was, spec("As it was", "theirs", "a:v1:b:{id}"), spec("Yours", "dlq", "a:v1:b:{id}"));

        assertThat(merge.differences()).containsExactly(Part.PURPOSE, Part.DLQ);
        assertThat(merge.changedByYou(Part.PURPOSE)).isTrue();
        assertThat(merge.changedByThem(Part.PURPOSE)).isFalse();
        assertThat(merge.changedByThem(Part.DLQ)).isTrue();
    }

    @Test
    void whatBothChangedToTheSameIsNoQuestion() {
        var same = spec("Both of us", null, "a:v1:b:{id}");
        assertThat(new Merge(was, same, same).differences()).isEmpty();
    }

    @Test
    void everyPartComesFromTheSideItWasChosenFrom() {
        var theirs = spec("Theirs", "theirs", "a:v1:b:{id}");
        var yours = spec("Yours", "yours", "a:v1:b:{id}");
        var merge = new Merge(was, theirs, yours);

        assertThat(merge.taking(Set.of())).isEqualTo(theirs);
        assertThat(merge.taking(EnumSet.allOf(Part.class))).isEqualTo(yours);
        assertThat(merge.taking(Set.of(Part.DLQ))).isEqualTo(spec("Theirs", "yours", "a:v1:b:{id}"));
    }

    @Test
    void aShapeThatChangedInTheMeantimeStays() {
        var reshaped = spec("As it was", "dlq", "a:v2:b:{id}");
        var merge = new Merge(was, reshaped, spec("Yours", "dlq", "a:v1:b:{id}"));

        assertThat(merge.taking(EnumSet.allOf(Part.class))).isEqualTo(spec("Yours", "dlq", "a:v2:b:{id}"));
    }

    private static FamilySpec spec(String purpose, @Nullable String dlq, String template) {
        return new FamilySpec(
                new FamilyId("some-family"),
                new DomainId("some-domain"),
                new TeamId("some-team"),
                null,
                template,
                null,
                "shop",
                purpose,
                null,
                null,
                new Promises.Invalidation(Strategy.TTL_ONLY, null, dlq, null),
                null,
                null,
                null);
    }
}
