package dev.keyward.runbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.KeyResolution.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastedKeyTests {
    private static final FamilyId BALANCE = new FamilyId("account-balance");
    private static final FamilyId PRICE = new FamilyId("catalog-price");

    @Test
    void aKeyOfAnAffectedFamilyNarrowsThePurgeAndSaysSo() {
        var pasted = of("account:v1:balance:42", known(Status.REGISTERED, BALANCE, Map.of("id", "42")));
        assertThat(pasted).isInstanceOfSatisfying(PastedKey.Narrows.class, narrows -> {
            assertThat(narrows.values()).containsEntry("id", List.of("42"));
            assertThat(narrows.words()).isEqualTo("Only id = 42 of account-balance.");
        });
    }

    @Test
    void whatIsNotReadNeverMeansEveryKey() {
        assertThat(of("nothing", known(Status.UNREGISTERED, null, Map.of()))).isInstanceOf(PastedKey.Unfit.class);
        assertThat(of("nothing", null)).isInstanceOf(PastedKey.Unfit.class);
        assertThat(of("price", known(Status.REGISTERED, PRICE, Map.of("id", "1"))))
                .isInstanceOfSatisfying(
                        PastedKey.Unfit.class, unfit -> assertThat(unfit.why()).contains("catalog-price"));
        assertThat(of("old", known(Status.VERSION_UNKNOWN, BALANCE, Map.of()))).isInstanceOf(PastedKey.Unfit.class);
        assertThat(of("", null)).isInstanceOf(PastedKey.None.class);
    }

    private static PastedKey of(String key, @Nullable KeyResolution found) {
        return PastedKey.of(key, java.util.Collections.singletonList(found), List.of(BALANCE));
    }

    private static KeyResolution known(Status status, @Nullable FamilyId family, Map<String, String> values) {
        return new KeyResolution(status, family, null, values, List.of(), List.of());
    }
}
