package dev.keyward.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class CrewTests {
    /** A queue whose work lasts until somebody lets it end, or stops. */
    private static class Bench implements Crew.Work<Integer> {
        final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        final Queue<Integer> done = new ConcurrentLinkedQueue<>();
        final AtomicInteger atWork = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final CountDownLatch end = new CountDownLatch(1);
        volatile boolean full;
        volatile boolean away;

        @Override
        public Optional<Integer> claim(String owner) {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void carryOut(Integer claim, BooleanSupplier stopping) {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            await().until(() -> end.getCount() == 0 || stopping.getAsBoolean());
            atWork.decrementAndGet();
            (stopping.getAsBoolean() ? waiting : done).add(claim);
        }

        @Override
        public void release(Integer claim) {
            waiting.add(claim);
        }

        @Override
        public void after(boolean allAtWork) {
            full = allAtWork;
        }
    }

    private static Bench of(int work) {
        var bench = new Bench();
        IntStream.range(0, work).forEach(bench.waiting::add);
        return bench;
    }

    @Test
    void noMoreIsTakenUpThanThereAreHandsAndAllIsDoneInTheEnd() {
        var bench = of(5);
        var crew = new Crew<>("things", 2, bench);
        crew.start();
        await().until(() -> bench.full);
        assertThat(bench.waiting).hasSize(3);
        bench.end.countDown();
        await().until(() -> bench.done.size() == 5);
        assertThat(bench.most).hasValue(2);
        crew.stop();
    }

    @Test
    void whatIsUnderWayWhenAConsoleStopsIsLaidDown() {
        var bench = of(3);
        var crew = new Crew<>("things", 2, bench);
        crew.start();
        await().until(() -> bench.atWork.get() == 2);
        crew.stop();
        assertThat(crew.isRunning()).isFalse();
        assertThat(bench.waiting).hasSize(3);
        assertThat(bench.done).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgain() {
        var bench = of(1);
        bench.away = true;
        bench.end.countDown();
        var crew = new Crew<>("things", 1, bench);
        crew.start();
        bench.away = false;
        await().until(() -> bench.done.size() == 1);
        crew.stop();
    }
}
