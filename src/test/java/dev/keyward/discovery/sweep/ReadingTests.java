package dev.keyward.discovery.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.tally.Picks;
import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.Sheet;
import dev.keyward.keys.Arbiter;
import dev.keyward.pace.Gear;
import dev.keyward.pace.Pace;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyFact;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyspaceNode;
import dev.keyward.redis.RedisFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How drawn keys are read: all of them, a few at a time, and no more at once than the pace allows. */
class ReadingTests {
    private static final KeyFact FACT = new KeyFact(90, -1, "string", "raw", 5, 20);
    private final Register register = Register.of(Map.of(), Arbiter.none(), "");
    private final Server server = new Server();
    private final Books books = new Books(
            register,
            new Sheet(register.boxes()),
            new Picks(new int[] {100, 100, 100}, new SplittableRandom(1)),
            Strangers.UNHEARD);

    /** Answers when the test lets it. */
    private static final class Server implements KeyspaceNode {
        private final List<List<KeyName>> asked = new ArrayList<>();
        private final List<CompletableFuture<List<Optional<KeyFact>>>> answers = new ArrayList<>();

        @Override
        public CompletableFuture<List<Optional<KeyFact>>> facts(List<KeyName> names) {
            asked.add(names);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        void answer(int number) {
            answers.get(number)
                    .complete(asked.get(number).stream()
                            .map(name -> Optional.of(FACT))
                            .toList());
        }

        @Override
        public String node() {
            return "one";
        }

        @Override
        public String identity() {
            return "one";
        }

        @Override
        public long keyCount() {
            return 0;
        }

        @Override
        public boolean holdsOneTable() {
            return true;
        }

        @Override
        public Page scan(byte[] pattern, String cursor, int count) {
            throw new IllegalStateException("Nobody scans.");
        }
    }

    private CompletableFuture<Boolean> read(Pace pace) {
        books.page(IntStream.range(0, 50)
                .mapToObj(n -> new KeyName(("key-" + n).getBytes(StandardCharsets.US_ASCII)))
                .toList());
        var throttle = new Throttle(Gear.of(pace), System::nanoTime);
        var sweep = new Sweep(
                server,
                Route.whole(),
                null,
                books,
                new Sweep.Pacing(throttle, new Throttle(Gear.of(pace), () -> 0), 1));
        return new Reading(sweep, throttle, books.wanted()).begin();
    }

    private long known() {
        return books.withPicks(Picks::count);
    }

    @Test
    void everyDrawnKeyIsReadWithTheNextFewOnTheirWay() {
        var ended = read(Pace.STANDARD);
        assertThat(server.asked).hasSize(2);
        server.answer(0);
        assertThat(known()).isEqualTo(16);
        assertThat(server.asked).hasSize(3);
        server.answer(1);
        server.answer(2);
        assertThat(ended).isNotDone();
        server.answer(3);
        assertThat(ended).isCompletedWithValue(true);
        assertThat(server.asked).hasSize(4);
        assertThat(known()).isEqualTo(50);
    }

    @Test
    void aGentlePaceHasOneFewUnderWay() {
        read(Pace.GENTLE);
        assertThat(server.asked).hasSize(1);
        server.answer(0);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void itFailsWithWhatRedisSaid() {
        var ended = read(Pace.STANDARD);
        var away = new RedisFailure(RedisFailure.Kind.RETRY, true, "gone", null);
        server.answers.getFirst().completeExceptionally(away);
        assertThat(ended).isCompletedExceptionally();
        assertThat(ended.exceptionNow()).isSameAs(away);
    }
}
