package dev.keyward.discovery.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.KeyFact;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whether intervals hold the truth as often as they say, on a server that is made up: families of very different sizes, the
 * bytes of whose keys are spread widely, sampled page by page as a scan does.
 */
class FiguresTests {
    /** Keys of each box; the last is nobody's. */
    private static final int[] TRUTH = {400_000, 250_000, 150_000, 80_000, 40_000, 20_000, 10_000, 50_000};

    private static final int KEYS = IntStream.of(TRUTH).sum();
    private static final int RUNS = 100;
    private static final int[] REGISTERED = {0, 1, 2, 3, 4, 5, 6};

    private static byte[] key(int box, int n) {
        return (box + ":" + n).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Of each key always the same, between some tens and many thousands of bytes. */
    private static long bytes(int box, long n) {
        var spread = new SplittableRandom(box * 1_000_003L + n).nextDouble();
        return Math.round(60 + 20 * box + 40 * Math.exp(3 * spread));
    }

    private static double bytesOf(int box) {
        return IntStream.range(0, TRUTH[box]).mapToLong(n -> bytes(box, n)).sum();
    }

    private static Figures sampled(long seed, int pages, int size) {
        var random = new SplittableRandom(seed);
        var sheet = new Sheet(TRUTH.length);
        var picks = new Picks(IntStream.generate(() -> 300).limit(TRUTH.length).toArray(), random);
        for (int page = 0; page < pages; page++) {
            for (int n = 0; n < size; n++) {
                var place = random.nextInt(KEYS);
                int box = 0;
                while (place >= TRUTH[box]) {
                    place -= TRUTH[box++];
                }
                sheet.note(box);
                picks.offer(box, key(box, place), displaced -> {});
            }
            sheet.turn();
        }
        read(picks);
        return new Figures(List.of(new Server(KEYS, sheet, picks)), TRUTH.length, false);
    }

    private static void read(Picks picks) {
        picks.take().forEach(pick -> {
            var number = Long.parseLong(pick.name().toString().split(":")[1]);
            picks.fill(pick, Optional.of(new KeyFact(bytes(pick.box(), number), -1, "string", "raw", 1, 1)));
        });
    }

    @Test
    void inNinetyOfAHundredSamplesOfOnePercentTheTruthIsInside() {
        var truth = IntStream.range(0, TRUTH.length)
                .mapToDouble(FiguresTests::bytesOf)
                .toArray();
        var all =
                IntStream.range(0, TRUTH.length).mapToDouble(box -> truth[box]).sum();
        var registered = IntStream.of(REGISTERED).mapToDouble(box -> truth[box]).sum();
        var keysInside = new int[TRUTH.length];
        var bytesInside = new int[TRUTH.length];
        int partInside = 0;
        for (int run = 0; run < RUNS; run++) {
            var figures = sampled(run * 7_919L, 100, 100);
            for (int box = 0; box < TRUTH.length; box++) {
                keysInside[box] += figures.keys(box).interval().contains(TRUTH[box]) ? 1 : 0;
                bytesInside[box] += figures.bytes(box).interval().contains(truth[box]) ? 1 : 0;
            }
            partInside += figures.intervalOfBytes(REGISTERED).contains(registered / all) ? 1 : 0;
        }
        assertThat(IntStream.of(keysInside).min().orElseThrow()).isGreaterThanOrEqualTo(90);
        assertThat(IntStream.of(bytesInside).min().orElseThrow()).isGreaterThanOrEqualTo(90);
        assertThat(partInside).as("coverage by bytes").isGreaterThanOrEqualTo(90);
    }

    @Test
    void anIntervalIsNotSoWideThatItSaysNothing() {
        var figures = sampled(1, 100, 100);
        var largest = figures.keys(0);
        assertThat(largest.high() - largest.low()).isLessThan(0.06 * KEYS);
        var part = figures.intervalOfBytes(REGISTERED);
        assertThat(part.high() - part.low()).isLessThan(0.05);
    }

    /** Where keys that belong together lie together, as with a table a slot, a page says less than its names. */
    @Test
    void pagesOfOneKindEachTellThatTheyDo() {
        var sheet = new Sheet(2);
        var random = new SplittableRandom(3);
        for (int page = 0; page < 200; page++) {
            var box = random.nextInt(4) == 0 ? 1 : 0;
            IntStream.range(0, 50).forEach(n -> sheet.note(box));
            sheet.turn();
        }
        assertThat(sheet.clustering(1)).isBetween(45.0, 75.0);
        var picks = new Picks(new int[] {1, 1}, random);
        var wide = new Figures(List.of(new Server(1_000_000, sheet, picks)), 2, false).keys(1);
        assertThat(wide.interval().contains(250_000)).isTrue();
        assertThat(wide.high() - wide.low()).isGreaterThan(80_000);
    }

    @Test
    void whatWasCountedIsExact() {
        var sheet = new Sheet(2);
        IntStream.range(0, 40).forEach(n -> sheet.note(n % 4 == 0 ? 1 : 0));
        sheet.turn();
        var figures = new Figures(
                List.of(new Server(99, sheet, new Picks(new int[] {1, 1}, new SplittableRandom(1)))), 2, true);
        assertThat(figures.keys(1)).isEqualTo(Estimate.exactly(10));
        assertThat(figures.partOfKeys(1)).isEqualTo(0.25);
        assertThat(figures.knowsBytes()).isFalse();
        assertThat(figures.intervalOfBytes(1)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void aSheetAndItsPicksComeBackFromTheirTexts() {
        var sheet = new Sheet(3);
        var picks = new Picks(new int[] {2, 2, 2}, new SplittableRandom(5));
        IntStream.range(0, 9).forEach(n -> {
            sheet.note(n % 3 == 0 ? 2 : 0);
            picks.offer(n % 3 == 0 ? 2 : 0, key(0, n), displaced -> {});
        });
        sheet.turn();
        read(picks);
        assertThat(Sheet.read(sheet.written(), 3).written()).isEqualTo(sheet.written());
        var again = PicksText.read(PicksText.written(picks), new int[] {2, 2, 2}, new SplittableRandom(5));
        assertThat(PicksText.written(again)).isEqualTo(PicksText.written(picks));
        assertThat(again.count()).isEqualTo(4);
    }

    @Test
    void everyKeyOfABoxIsDrawnWithTheSameChance() {
        var drawn = new int[40];
        for (int run = 0; run < 4_000; run++) {
            var picks = new Picks(new int[] {10}, new SplittableRandom(run));
            IntStream.range(0, 40).forEach(n -> picks.offer(0, key(0, n), displaced -> {}));
            picks.take()
                    .forEach(pick ->
                            drawn[Integer.parseInt(pick.name().toString().split(":")[1])]++);
        }
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(880, 1_120));
    }
}
