package dev.keyward.discovery.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which way through a hash table, as Redis walks one: the cursor counts up with its bits turned round. */
class RouteTests {
    private static final int BITS = 10;

    /** The cursor behind a bucket of a table of 1,024. */
    private static long step(long cursor) {
        var turned = Long.reverse(cursor | -1L << BITS) + 1;
        return Long.reverse(turned) & (1 << BITS) - 1;
    }

    @Test
    void stretchesTogetherVisitEveryBucketOnce() {
        for (var stretches : new int[] {1, 2, 4, 8}) {
            var visited = new HashSet<Long>();
            for (var route : Route.whole(stretches)) {
                var at = route.start();
                while (at != null) {
                    var bucket = Long.parseUnsignedLong(route.cursor(at)) & (1 << BITS) - 1;
                    assertThat(visited.add(bucket)).as("%d once", bucket).isTrue();
                    var behind = Long.toUnsignedString(step(bucket));
                    assertThat(route.oversteps(behind)).isFalse();
                    at = route.next(at, behind);
                }
            }
            assertThat(visited).hasSize(1 << BITS);
        }
    }

    @Test
    void aPageThatReachesIntoTheNextStretchIsTold() {
        var first = Route.whole(2).getFirst();
        var boundary = Route.whole(2).getLast().start();
        assertThat(first.oversteps(boundary)).isFalse();
        assertThat(first.next("0", boundary)).isNull();
        assertThat(first.oversteps(Long.toUnsignedString(step(Long.parseUnsignedLong(boundary)))))
                .isTrue();
        assertThat(first.oversteps("0")).as("the end of the whole table").isTrue();
        assertThat(Route.whole(2).getLast().oversteps("0")).isFalse();
    }

    @Test
    void drawsAreSpreadOverTheWholeTable() {
        var draws = Route.draws(0x1234_5678_9ABC_DEF0L, 64);
        var buckets = new HashSet<Long>();
        var at = draws.start();
        while (at != null) {
            buckets.add(Long.reverse(Long.parseUnsignedLong(draws.cursor(at))) >>> Long.SIZE - 6);
            at = draws.next(at, "17");
        }
        assertThat(buckets).as("one in each 64th").hasSize(64);
        assertThat(IntStream.of(1, 2)
                        .mapToObj(seed -> Route.draws(seed * 7_777_777_777L, 64).cursor("0"))
                        .distinct())
                .hasSize(2);
    }
}
