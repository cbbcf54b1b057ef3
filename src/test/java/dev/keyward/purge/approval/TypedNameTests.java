package dev.keyward.purge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedNameTests {
    @Test
    void aPersonWhoStartsALargePurgeTypesItsName() {
        assertThat(TypedName.refusal("catalog-item", 10_001L, true, null)).isPresent();
        assertThat(TypedName.refusal("catalog-item", 10_001L, true, " ")).isPresent();
        assertThat(TypedName.refusal("catalog-item", 10_001L, true, " catalog-item "))
                .isEmpty();
    }

    @Test
    void aSmallOneAsksForNothing() {
        assertThat(TypedName.refusal("catalog-item", 10_000L, true, null)).isEmpty();
        assertThat(TypedName.refusal("catalog-item", null, true, "")).isEmpty();
    }

    @Test
    void aTokenMayLeaveItOut() {
        assertThat(TypedName.refusal("catalog-item", 2_000_000L, false, null)).isEmpty();
    }

    @Test
    void theWrongNameIsRefusedWhoeverSendsItAndHoweverFewTheKeys() {
        assertThat(TypedName.refusal("catalog-item", 3L, false, "catalog-price"))
                .hasValueSatisfying(why -> assertThat(why).contains("not the name"));
    }
}
