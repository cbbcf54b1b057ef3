package dev.keyward.objective.budget;

import static dev.keyward.objective.budget.Sample.MINUTE;
import static dev.keyward.objective.budget.Sample.NOW;
import static dev.keyward.objective.budget.Sample.RULES;
import static dev.keyward.objective.budget.Sample.bucket;
import static dev.keyward.objective.budget.Sample.late;
import static dev.keyward.objective.budget.Sample.promise;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What buckets come to, in whatever order and however often they arrive. */
class TallyingTests {
    private static final Instant HOUR = NOW.minus(Duration.ofHours(1));
    private static final Span LAST = new Span(HOUR, NOW);
    private final Tallying counting = new Tallying(promise(Method.TIMESLICES, 0.995), RULES, List.of());

    @Test
    void aSliceIsBadWhenItsPercentileIsAboveTheLimit() {
        var tally = counting.of(List.of(late(HOUR, 60), late(HOUR.plus(MINUTE), 60.5)), LAST);

        assertThat(tally.judged()).isEqualTo(2);
        assertThat(tally.bad()).isEqualTo(1);
    }

    @Test
    void withoutAPercentileTheReadsSayTheSame() {
        assertThat(counting.of(List.of(bucket(HOUR, MINUTE, 100, 5)), LAST).bad())
                .isZero();
        assertThat(counting.of(List.of(bucket(HOUR, MINUTE, 100, 6)), LAST).bad())
                .isEqualTo(1);
    }

    @Test
    void tooFewSamplesAreDataButNoJudgement() {
        var tally = counting.of(List.of(bucket(HOUR, MINUTE, 19, 19)), LAST);

        assertThat(tally.covered()).isEqualTo(1);
        assertThat(tally.judged()).isZero();
        assertThat(counting.of(List.of(bucket(HOUR, MINUTE, 0, 0)), LAST)).isEqualTo(Tally.NONE);
    }

    @Test
    void aLongBucketSpeaksForEachOfItsSlices() {
        var tally = counting.of(List.of(bucket(HOUR, Duration.ofMinutes(5), 100, 50)), LAST);

        assertThat(tally.judged()).isEqualTo(5);
        assertThat(tally.bad()).isEqualTo(5);
        assertThat(tally.sampled()).isEqualTo(100);
    }

    @Test
    void shortBucketsOfASliceAreTakenTogether() {
        var quarter = Duration.ofSeconds(15);
        var parts = Stream.of(0, 15, 30, 45)
                .map(second -> bucket(HOUR.plusSeconds(second), quarter, 10, second == 0 ? 10 : 0))
                .toList();
        var tally = counting.of(parts, LAST);

        assertThat(tally.judged()).isEqualTo(1);
        assertThat(tally.nanoRatio()).isEqualTo(250_000_000);
    }

    @Test
    void readsBelongToTheMomentTheirBucketBegins() {
        var over = bucket(HOUR.minus(MINUTE), Duration.ofMinutes(2), 100, 0);

        assertThat(counting.of(List.of(over), LAST)).isEqualTo(new Tally(0, 0, 1, 1, 0, 0));
        assertThat(counting.of(List.of(over), new Span(HOUR.minus(Duration.ofHours(1)), HOUR))
                        .sampled())
                .isEqualTo(100);
    }

    @Test
    void whatIsExcludedIsNotThere() {
        var excluding = new Tallying(
                promise(Method.OCCURRENCES, 0.99), RULES, List.of(new Span(HOUR, HOUR.plus(Duration.ofMinutes(2)))));
        var minutes = minutes(5);

        assertThat(excluding.of(minutes, LAST).covered()).isEqualTo(3);
        assertThat(excluding.of(minutes, LAST).sampled()).isEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndRepetitionChangeNothing(long seed) {
        var random = new Random(seed);
        var buckets = random(random);
        var expected = counting.of(buckets, LAST);
        var again = new ArrayList<>(buckets);
        again.addAll(buckets.subList(0, random.nextInt(buckets.size())));
        Collections.shuffle(again, random);

        assertThat(counting.of(again, LAST)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theHoursOfTheLedgerAddUpToTheWhole(long seed) {
        var random = new Random(seed);
        var buckets = random(random);
        var cut = HOUR.plus(MINUTE.multipliedBy(random.nextInt(59) + 1L));

        assertThat(counting.of(buckets, new Span(HOUR, cut)).plus(counting.of(buckets, new Span(cut, NOW))))
                .isEqualTo(counting.of(buckets, LAST));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aBudgetIsTheSameHoweverItsBatchesCame(Method method) {
        var terms = promise(method, 0.97);
        var buckets = random(new Random(method.ordinal()));
        var one = new Tallying(terms, RULES, List.of()).of(buckets, LAST);
        var shuffled = new ArrayList<>(buckets.reversed());
        shuffled.addAll(buckets);

        assertThat(Sample.judged(
                        terms, Sample.measured(terms, new Tallying(terms, RULES, List.of()).of(shuffled, LAST))))
                .isEqualTo(Sample.judged(terms, Sample.measured(terms, one)));
    }

    static Stream<Long> seeds() {
        return new Random(20_260_202).longs(40).boxed();
    }

    private static List<Bucket> minutes(int count) {
        return Stream.iterate(HOUR, at -> at.plus(MINUTE))
                .limit(count)
                .map(at -> bucket(at, MINUTE, 100, 0))
                .toList();
    }

    private static List<Bucket> random(Random random) {
        return Stream.generate(() -> {
                    var sampled = random.nextInt(200);
                    var start = HOUR.plusSeconds(random.nextInt(3_600));
                    var p95 = random.nextBoolean() ? OptionalDouble.of(random.nextInt(120)) : OptionalDouble.empty();
                    return new Bucket(
                            random.nextInt() + "",
                            start,
                            Duration.ofSeconds(random.nextInt(600) + 1L),
                            sampled,
                            sampled == 0 ? 0 : random.nextInt(sampled + 1),
                            p95);
                })
                .limit(60)
                .toList();
    }
}
