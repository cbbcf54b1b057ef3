package dev.keyward.incident.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.times.Episode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuspicionTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");
    private final Suspect one = suspect(1, Set.of("item", "price"), 0, null);

    @Test
    void aSharedFamilyAtASharedTimeIsSuspicious() {
        assertThat(Suspicion.holds(one, suspect(2, Set.of("price"), 60, null))).isTrue();
    }

    @Test
    void otherFamiliesOrAnotherTimeAreNot() {
        assertThat(Suspicion.holds(one, suspect(2, Set.of("stock"), 0, null))).isFalse();
        assertThat(Suspicion.holds(one, suspect(2, Set.of("price"), -600, -60))).isFalse();
    }

    @Test
    void neitherItselfNorADrillIs() {
        assertThat(Suspicion.holds(one, one)).isFalse();
        var drill = new Suspect(2, one.families(), one.span(), true);
        assertThat(Suspicion.holds(one, drill)).isFalse();
    }

    private static Suspect suspect(int number, Set<String> families, int from, @Nullable Integer until) {
        return new Suspect(
                number,
                families,
                new Episode(NOON.plusSeconds(from), until == null ? null : NOON.plusSeconds(until)),
                false);
    }
}
