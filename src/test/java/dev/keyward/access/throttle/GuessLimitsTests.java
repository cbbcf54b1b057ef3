package dev.keyward.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.access.throttle.Admission.Admitted;
import dev.keyward.access.throttle.Admission.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessLimitsTests {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final GuessLimits limits = new GuessLimits(() -> now);

    @Test
    void ofTenThousandGuessesFiveAreLookedAt() {
        assertThat(admitted(10_000, "admin", "203.0.113.7")).isEqualTo(5);
    }

    @Test
    void guessesAtTheSameMomentDoNotSlipThrough() {
        var looked = new AtomicInteger();
        IntStream.range(0, 10_000).parallel().forEach(guess -> {
            if (limits.admit("admin", "203.0.113.7") instanceof Admitted) {
                looked.incrementAndGet();
            }
        });
        assertThat(looked).hasValue(5);
    }

    @Test
    void afterSixGuessesTheRightPasswordWaitsToo() {
        admitted(6, "admin", "203.0.113.7");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(limits.admit("admin", "203.0.113.7"))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.howLong()).isEqualTo(Duration.ofMinutes(3)));
    }

    @Test
    void whenTheWindowHasPassedThereAreFiveMore() {
        admitted(6, "admin", "203.0.113.7");
        now = now.plus(GuessLimits.WINDOW);
        assertThat(admitted(100, "admin", "203.0.113.7")).isEqualTo(5);
    }

    @Test
    void waitingDoesNotProlongTheWait() {
        admitted(5, "admin", "203.0.113.7");
        now = now.plus(Duration.ofMinutes(4));
        admitted(1_000, "admin", "203.0.113.7");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limits.admit("admin", "203.0.113.7")).isInstanceOf(Admitted.class);
    }

    @Test
    void anOutsiderCannotLockTheAdminOut() {
        admitted(10_000, "admin", "203.0.113.7");
        assertThat(limits.admit("admin", "198.51.100.1")).isInstanceOf(Admitted.class);
    }

    @Test
    void onePasswordForManyAccountsIsStoppedAtItsSource() {
        var looked = IntStream.range(0, 100)
                .filter(account -> limits.admit("person-" + account, "203.0.113.7") instanceof Admitted)
                .count();
        assertThat(looked).isEqualTo(GuessLimits.PER_SOURCE);
    }

    @Test
    void manySourcesTogetherAreStoppedToo() {
        var looked = IntStream.range(0, 5_000)
                .filter(source -> limits.admit("admin", "source-" + source) instanceof Admitted)
                .count();
        assertThat(looked).isEqualTo(GuessLimits.OVER_ALL);
    }

    @Test
    void whoeverHasSignedInFromAPlaceBeforeStillGetsInWhileTheCrowdWaits() {
        limits.admit("admin", "198.51.100.1");
        limits.opened("admin", "198.51.100.1");
        IntStream.range(0, 5_000).forEach(source -> limits.admit("admin", "source-" + source));
        assertThat(limits.admit("admin", "198.51.100.1")).isInstanceOf(Admitted.class);
    }

    @Test
    void aKnownPlaceHasFiveGuessesAsWell() {
        limits.admit("admin", "198.51.100.1");
        limits.opened("admin", "198.51.100.1");
        assertThat(admitted(1_000, "admin", "198.51.100.1")).isEqualTo(5);
    }

    @Test
    void aWholeOfficeMaySignInFromOneAddress() {
        var looked = IntStream.range(0, 500)
                .filter(person -> {
                    var admitted = limits.admit("person-" + person, "203.0.113.7") instanceof Admitted;
                    limits.opened("person-" + person, "203.0.113.7");
                    return admitted;
                })
                .count();
        assertThat(looked).isEqualTo(500);
    }

    @Test
    void onlyTheFirstThatWaitsIsNews() {
        admitted(5, "admin", "203.0.113.7");
        assertThat(limits.admit("admin", "203.0.113.7")).isEqualTo(new Wait(GuessLimits.WINDOW, true));
        assertThat(limits.admit("admin", "203.0.113.7")).isEqualTo(new Wait(GuessLimits.WINDOW, false));
    }

    private long admitted(int guesses, String account, String source) {
        return IntStream.range(0, guesses)
                .filter(guess -> limits.admit(account, source) instanceof Admitted)
                .count();
    }
}
