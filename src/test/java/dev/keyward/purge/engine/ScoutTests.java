package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.pace.Gear;
import dev.keyward.pace.Pace;
import dev.keyward.pace.Throttle;
import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.RedisFailure;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;

/** Pages that answer when the test says so, as they do over a network. */
class ScoutTests {
    private static final int WORTH = 100;

    /** Of 50 names, a tenth of them the family's. */
    private static final int PAGES = 20;

    private final Deque<Asked> asked = new ConcurrentLinkedDeque<>();
    private final Throttle throttle = new Throttle(Gear.of(Pace.STANDARD), () -> 0);
    private int page;

    private record Asked(String cursor, int count, CompletableFuture<KeyScan.Page> answer) {}

    @Test
    void theNextPageIsAskedForBeforeThisOneIsJudged() {
        var judged = new ArrayList<Integer>();
        var scout = scout(name -> {
            judged.add(asked.size());
            return Fate.NAMED;
        });
        taking(scout);

        answer(10);

        assertThat(judged).hasSize(10).containsOnly(1);
        assertThat(asked.getFirst().cursor()).isEqualTo("1");
    }

    @Test
    void pagesAreReadAheadOfWhoeverDeletesAndThenNoFurther() {
        var scout = scout(this::sparse);
        haul(scout);
        while (!asked.isEmpty() && page < 4 * PAGES) {
            answer(50);
        }

        assertThat(page).as("one is taken and two wait").isEqualTo(3 * PAGES);
        taking(scout).join();
        assertThat(asked).as("there is room again").hasSize(1);
    }

    @Test
    void whereMostOfAPageGoesTheNextWaitsUntilItIsGone() {
        var scout = scout(name -> Fate.NAMED);
        var haul = taking(scout);
        answer(200);

        assertThat(haul.join().dense()).isTrue();
        assertThat(asked).isEmpty();
        taking(scout);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theGentlePaceReadsNothingAheadEither() {
        throttle.shift(Gear.of(Pace.GENTLE));
        var scout = scout(this::sparse);

        assertThat(haul(scout).dense()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void aStepBeginsWhenEverythingBeforeItWasCarriedOut() {
        var source = source();
        var verifying = new Step(source, this::sparse, false);
        var scout = scout(List.of(new Step(source, this::sparse, true), verifying));
        var haul = taking(scout);
        asked.remove().answer().complete(new KeyScan.Page(KeyScan.START, List.of(FakeServer.name("k:0"))));

        assertThat(haul.join().behind()).isEqualTo(new Position(1, KeyScan.START));
        assertThat(asked).as("nobody has come back yet").isEmpty();
        taking(scout);
        assertThat(asked.getFirst().cursor()).isEqualTo(KeyScan.START);
    }

    @Test
    void aFailureComesAfterEverythingBeforeItWasHandedOut() {
        var scout = scout(this::sparse);
        var first = haul(scout);
        asked.remove()
                .answer()
                .completeExceptionally(new RedisFailure(RedisFailure.Kind.RETRY, true, "Redis is away.", null));

        assertThat(first.names()).hasSize(WORTH);
        assertThatThrownBy(scout::take).isInstanceOf(RedisFailure.class);
    }

    @Test
    void aCountThatChangesIsUsedForTheNextPage() {
        var scout = scout(this::sparse);
        taking(scout);
        throttle.shift(new Gear(73, true, 2, 0, null));
        answer(1);

        assertThat(asked.getFirst().count()).isEqualTo(73);
    }

    private Fate sparse(dev.keyward.redis.KeyName name) {
        return FakeServer.text(name).endsWith("0") ? Fate.NAMED : Fate.FOREIGN;
    }

    private Source source() {
        return (cursor, count) -> {
            var one = new Asked(cursor, count, new CompletableFuture<>());
            asked.add(one);
            return one.answer();
        };
    }

    private Scout scout(Judge judge) {
        return scout(List.of(new Step(source(), judge, true)));
    }

    private Scout scout(List<Step> steps) {
        var scout = new Scout(steps, throttle, nanos -> CompletableFuture.completedFuture(nanos), WORTH, () -> 0);
        scout.begin(Position.START);
        return scout;
    }

    /** Somebody waits for a haul, and has asked for the first page by the time this returns. */
    private CompletableFuture<Haul> taking(Scout scout) {
        var before = asked.size();
        var taken = new CompletableFuture<Haul>();
        Thread.ofVirtual().start(() -> taken.complete(java.util.Objects.requireNonNull(scout.take())));
        while (asked.size() == before && !taken.isDone()) {
            Thread.onSpinWait();
        }
        return taken;
    }

    private Haul haul(Scout scout) {
        var haul = taking(scout);
        for (var n = 0; n < PAGES; n++) {
            answer(50);
        }
        return haul.join();
    }

    private void answer(int names) {
        page++;
        var some = new ArrayList<dev.keyward.redis.KeyName>();
        for (var n = 0; n < names; n++) {
            some.add(FakeServer.name("k:%d:%d".formatted(page, n)));
        }
        asked.remove().answer().complete(new KeyScan.Page(String.valueOf(page), some));
    }
}
