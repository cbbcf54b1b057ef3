package dev.keyward.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.duty.Duty.Kind;
import dev.keyward.duty.Duty.Urgency;
import dev.keyward.security.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutiesTests {
    private static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");

    @Test
    void theMostPressingComesFirst() {
        var inbox = inbox(duties(
                duty("old without a time", null, -72),
                duty("due within a week", 168, -1),
                duty("due in two months", 1_440, -900),
                duty("overdue", -2, -3),
                duty("new without a time", null, -1),
                duty("due tonight", 6, -1)));
        assertThat(inbox.duties())
                .extracting(Duty::title)
                .containsExactly(
                        "overdue",
                        "due tonight",
                        "due within a week",
                        "old without a time",
                        "new without a time",
                        "due in two months");
    }

    @Test
    void whatPressesComesBeforeAllThatIsOverdue() {
        var inbox = inbox(duties(
                duty("overdue", -2, -3), duty("purge of class A", null, -1).asPressing(), duty("due tonight", 6, -1)));
        assertThat(inbox.duties())
                .extracting(Duty::title)
                .containsExactly("purge of class A", "overdue", "due tonight");
        assertThat(inbox.duties().getFirst().urgency(NOW)).isEqualTo(Urgency.NOW);
    }

    @Test
    void urgencyFollowsFromTheDueTimeAlone() {
        assertThat(duty("x", 0, -1).urgency(NOW)).isEqualTo(Urgency.OVERDUE);
        assertThat(duty("x", 24, -1).urgency(NOW)).isEqualTo(Urgency.SOON);
        assertThat(duty("x", 25, -1).urgency(NOW)).isEqualTo(Urgency.LATER);
        assertThat(duty("x", null, -900).urgency(NOW)).isEqualTo(Urgency.NO_TIME);
    }

    @Test
    void aBrokenFeatureHidesOnlyItsOwnPartAndIsNamed() {
        var inbox = inbox(new Broken(), duties(duty("still here", null, -1)));
        assertThat(inbox.duties()).extracting(Duty::title).containsExactly("still here");
        assertThat(inbox.unread()).containsExactly("transfers");
        assertThat(inbox.isClear()).isFalse();
    }

    @Test
    void anEmptyDeskIsClearOnlyWhenEverybodyAnswered() {
        assertThat(inbox(duties()).isClear()).isTrue();
        assertThat(inbox(new Broken()).isClear()).isFalse();
    }

    @Test
    void theTotalCountsBeyondTheBoundOfASource() {
        var many = IntStream.range(0, 700).mapToObj(n -> duty("d" + n, n, -1)).toArray(Duty[]::new);
        var inbox = inbox(duties(many), duties(duty("one more", null, -1)));
        assertThat(inbox.total()).isEqualTo(701);
        assertThat(inbox.duties()).hasSize(201);
    }

    private static Inbox inbox(DutySource... sources) {
        return new Duties(List.of(sources), new CurrentActor(), InstantSource.fixed(NOW)).mine();
    }

    private static Duty duty(String title, @Nullable Integer dueInHours, int sinceHours) {
        return new Duty(
                Kind.FINDING,
                title,
                "catalog-item",
                "families/catalog-item",
                dueInHours == null ? null : NOW.plus(Duration.ofHours(dueInHours)),
                NOW.plus(Duration.ofHours(sinceHours)));
    }

    private static DutySource duties(Duty... all) {
        return new DutySource() {
            @Override
            public String name() {
                return "findings";
            }

            @Override
            public List<Duty> of(String person, int limit) {
                return List.of(all).stream().limit(limit).toList();
            }

            @Override
            public long count(String person) {
                return all.length;
            }
        };
    }

    private static final class Broken implements DutySource {
        @Override
        public String name() {
            return "transfers";
        }

        @Override
        public List<Duty> of(String person, int limit) {
            throw new IllegalStateException("The table is locked.");
        }

        @Override
        public long count(String person) {
            throw new IllegalStateException("The table is locked.");
        }
    }
}
