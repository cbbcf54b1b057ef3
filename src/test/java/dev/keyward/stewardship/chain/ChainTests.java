package dev.keyward.stewardship.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.chain.Step.Outcome;
import dev.keyward.stewardship.chain.Step.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTests {
    private static final TeamId A = new TeamId("team-a");
    private static final TeamId B = new TeamId("team-b");
    private static final TeamId STEWARD = new TeamId("team-steward");
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 5, 2026-03-09T09:00:00Z",
        "2026-03-06T17:30:00Z, 1, 2026-03-09T17:30:00Z",
        "2026-03-07T10:00:00Z, 1, 2026-03-09T10:00:00Z",
        "2026-03-08T10:00:00Z, 5, 2026-03-13T10:00:00Z"
    })
    void aTurnLastsWorkingDays(Instant from, int days, Instant until) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(until);
    }

    @Test
    void aClaimGoesFromTheOwnerToTheStewardToThePlatform() {
        var people = new People();
        people.teams.put(A, Set.of("ada"));
        people.teams.put(STEWARD, Set.of("sue"));
        var asked = Chain.claim(A, B, STEWARD).at(MONDAY, people, "ben", 5);
        assertThat(asked.current().seat()).isEqualTo(Seat.OWNER);
        assertThat(asked.deciders(people, "ben")).containsExactly("ada");
        assertThat(asked.isEscalated()).isFalse();

        var week = MONDAY.plus(Duration.ofDays(7));
        var stewards = asked.at(week, people, "ben", 5);
        assertThat(stewards.steps().getFirst().outcome()).isEqualTo(Outcome.OVERDUE);
        assertThat(stewards.deciders(people, "ben")).containsExactly("sue");
        assertThat(stewards.current().due()).isEqualTo(Instant.parse("2026-03-16T09:00:00Z"));

        var platform = stewards.at(week.plus(Duration.ofDays(7)), people, "ben", 5);
        assertThat(platform.deciders(people, "ben")).containsExactly("root");
        assertThat(platform.at(week.plus(Duration.ofDays(700)), people, "ben", 5))
                .isEqualTo(platform);
    }

    @Test
    void whoIsGoneIsPassedOverAtOnce() {
        var people = new People();
        people.teams.put(STEWARD, Set.of("sue"));
        var chain = Chain.claim(A, B, STEWARD).at(MONDAY, people, "ben", 5);

        assertThat(chain.steps().getFirst().outcome()).isEqualTo(Outcome.UNABLE);
        assertThat(chain.deciders(people, "ben")).containsExactly("sue");
        assertThat(chain.isEscalated()).isTrue();

        people.teams.remove(STEWARD);
        assertThat(chain.at(MONDAY.plusSeconds(1), people, "ben", 5).current().seat())
                .isEqualTo(Seat.PLATFORM);
    }

    @Test
    void whoAsksNeverDecidesNorDoesTheirTeamAsTheSteward() {
        var people = new People();
        people.teams.put(A, Set.of("ben"));
        people.teams.put(B, Set.of("ben", "bob"));
        var claim = Chain.claim(A, B, B).at(MONDAY, people, "ben", 5);

        assertThat(claim.steps()).extracting(Step::seat).containsExactly(Seat.OWNER, Seat.PLATFORM);
        assertThat(claim.current().seat()).isEqualTo(Seat.PLATFORM);
        assertThat(claim.deciders(people, "ben")).containsExactly("root");
    }

    /** 20,000 random chains: teams come and go, time passes, and at every moment somebody besides the asker can decide. */
    @Test
    void anOpenTransferNeverWaitsForNobody() {
        var random = new Random(20_260_302);
        for (var round = 0; round < 20_000; round++) {
            var people = new People();
            var requester = person(random);
            people.admins = new HashSet<>(Set.of("root", requester));
            shuffle(people, random);
            var chain = (random.nextBoolean() ? Chain.offer(A, B, steward(random)) : Chain.claim(A, B, steward(random)))
                    .at(MONDAY, people, requester, 5);
            var now = MONDAY;
            for (var step = 0; step < 6; step++) {
                assertThat(chain.deciders(people, requester))
                        .as("round %d, step %d: %s", round, step, chain)
                        .isNotEmpty()
                        .doesNotContain(requester);
                assertThat(chain.turn()).isLessThan(chain.steps().size());
                shuffle(people, random);
                now = now.plus(Duration.ofHours(random.nextInt(240)));
                var next = chain.at(now, people, requester, 5);
                assertThat(next.turn()).isGreaterThanOrEqualTo(chain.turn());
                assertThat(next.at(now, people, requester, 5))
                        .as("looking twice")
                        .isEqualTo(next);
                chain = next;
            }
        }
    }

    private static void shuffle(People people, Random random) {
        for (var team : List.of(A, B, STEWARD)) {
            var members = new HashSet<String>();
            for (var count = random.nextInt(3); count > 0; count--) {
                members.add(person(random));
            }
            people.teams.put(team, members);
        }
    }

    private static TeamId steward(Random random) {
        return List.of(A, B, STEWARD).get(random.nextInt(3));
    }

    private static String person(Random random) {
        return List.of("ada", "ben", "cleo").get(random.nextInt(3));
    }

    private static final class People implements Bench {
        private final Map<TeamId, Set<String>> teams = new HashMap<>();
        private Set<String> admins = Set.of("root");

        @Override
        public Set<String> of(TeamId team) {
            return teams.getOrDefault(team, Set.of());
        }

        @Override
        public Set<String> platform() {
            return admins;
        }
    }
}
