package dev.keyward.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.ServerLoad.Work;
import org.junit.jupiter.api.Test;

class GovernorTests {
    private final SimulatedServer server = new SimulatedServer();
    private Governor governor = new Governor(Pace.STANDARD);
    private Gear gear = Gear.of(Pace.STANDARD);

    @Test
    void theStandardPaceStaysAt250SlotsOverlapped() {
        run(Pace.STANDARD, 10);

        assertThat(gear).isEqualTo(new Gear(250, true, 2, 0, null));
    }

    @Test
    void aSlowServerGetsShorterCallsWhateverThePace() {
        server.microsPerSlot = 4;
        for (var pace : Pace.values()) {
            begin(pace);
            run(pace, 10);
            assertThat(server.scanMicros).as(pace.name()).isLessThanOrEqualTo(pace.longestMicros());
            assertThat(gear.count()).as(pace.name()).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void theGentlePaceTakesAQuarterOfAMillisecondACallAndOneAfterTheOther() {
        server.microsPerSlot = 2;
        begin(Pace.GENTLE);
        run(Pace.GENTLE, 10);

        assertThat(server.scanMicros).isBetween(230.0, 250.0);
        assertThat(gear.overlaps()).isFalse();
        assertThat(gear.unlinksAtOnce()).isEqualTo(1);
    }

    @Test
    void anUnlinkIsAsShortAsAScan() {
        assertThat(gear.namesAtOnce()).isEqualTo(100);
        server.microsPerSlot = 1_000;
        run(Pace.STANDARD, 20);
        assertThat(gear.count()).isEqualTo(50);
        assertThat(gear.namesAtOnce()).isEqualTo(20);
    }

    @Test
    void noPaceLooksAtFewerThan50OrMoreThan500SlotsACall() {
        server.microsPerSlot = 0.001;
        run(Pace.FAST, 20);
        assertThat(gear.count()).isEqualTo(500);

        server.microsPerSlot = 1_000;
        run(Pace.FAST, 20);
        assertThat(gear.count()).isEqualTo(50);
    }

    @Test
    void onAFastServerTheGentlePaceLooksAtNoMoreSlotsThanTheStandardOne() {
        server.microsPerSlot = 0.1;
        begin(Pace.GENTLE);
        run(Pace.GENTLE, 20);

        assertThat(gear.count()).isEqualTo(250);
    }

    @Test
    void overAFarNetworkMoreSlotsACallCostOthersNothing() {
        server.roundTripMicros = 2_000;
        server.pingBefore = 2_100;
        server.ping = 2_100;
        run(Pace.STANDARD, 10);

        assertThat(gear.count()).isEqualTo(500);
    }

    @Test
    void theCappedPaceKeepsToItsShareOnFastAndSlowServersAndAmongOthers() {
        for (var cost : new double[] {0.05, 0.4, 2, 8}) {
            for (var others : new long[] {0, 2_000, 30_000}) {
                server.microsPerSlot = cost;
                server.othersCalls = others;
                begin(Pace.CAPPED);
                run(Pace.CAPPED, 20);
                assertThat(server.share)
                        .as("%s µs a slot, %d others", cost, others)
                        .isBetween(0.20, 0.35);
            }
        }
    }

    @Test
    void theCappedPaceIsCarefulBeforeItHasMeasured() {
        server.second(Gear.of(Pace.CAPPED));

        assertThat(server.share).isLessThan(0.35);
    }

    @Test
    void troubleHalvesItAndItComesBackWhenThatIsOver() {
        run(Pace.STANDARD, 3);
        var full = server.tokens;

        server.ping = 20_000;
        run(Pace.STANDARD, 3);
        assertThat(server.tokens).isBetween(full / 5, full / 3);
        assertThat(gear.slowedBy()).contains("wait");
        assertThat(gear.overlaps()).isFalse();

        server.ping = 80;
        run(Pace.STANDARD, 15);
        assertThat(gear).isEqualTo(new Gear(250, true, 2, 0, null));
    }

    @Test
    void oneStretchOfLongWaitsMayMislead() {
        server.ping = 20_000;
        gear = governor.steer(Pace.STANDARD, server.second(gear));
        assertThat(gear.slowedBy()).isNull();

        server.ping = 80;
        run(Pace.STANDARD, 1);
        assertThat(gear).isEqualTo(new Gear(250, true, 2, 0, null));
    }

    @Test
    void aConsoleThatIsLateItselfDoesNotHoldItAgainstTheServer() {
        server.ping = 6_000;
        server.stalled = 5_000;
        run(Pace.STANDARD, 3);
        assertThat(gear).isEqualTo(new Gear(250, true, 2, 0, null));

        server.stalled = 3_000;
        run(Pace.STANDARD, 3);
        assertThat(gear.slowedBy()).contains("wait");
    }

    @Test
    void aBadStartOnANearNetworkDoesNotMakeCallsLonger() {
        server.pingBefore = 2_500;
        run(Pace.STANDARD, 10);

        assertThat(gear.count()).isEqualTo(250);
    }

    @Test
    void aReplicaThatFallsBehindAndEvictionsAreTroubleToo() {
        server.replicaLagBytes = 600_000;
        run(Pace.FAST, 1);
        assertThat(gear.slowedBy()).contains("replica");

        server.replicaLagBytes = 0;
        server.evictions = 1;
        run(Pace.FAST, 1);
        assertThat(gear.slowedBy()).contains("evicts");
        assertThat(gear.tokensPerSecond()).isPositive();
    }

    @Test
    void aServerThatLoadsIsAskedForAPageASecond() {
        server.loading = true;
        run(Pace.FAST, 1);

        assertThat(gear.tokensPerSecond()).isEqualTo(gear.count());
        assertThat(gear.slowedBy()).contains("loading");
    }

    @Test
    void aServerThatTellsNothingKeepsWhatThePaceBeginsWith() {
        var nothing =
                new Observation(1_000_000, Work.NONE, Work.NONE, Work.NONE, 0, 1_000_000, Waiting.UNKNOWN, 0, 0, false);
        for (var pace : Pace.values()) {
            assertThat(new Governor(pace).steer(pace, nothing)).isEqualTo(Gear.of(pace));
        }
    }

    @Test
    void aChangeOfPaceIsHeardAtTheNextLook() {
        begin(Pace.FAST);
        assertThat(gear.count()).isEqualTo(500);

        gear = governor.steer(Pace.STANDARD, server.second(gear));
        assertThat(gear.count()).isEqualTo(250);

        gear = governor.steer(Pace.CAPPED, server.second(gear));
        assertThat(gear.tokensPerSecond()).isPositive();
    }

    private void begin(Pace pace) {
        governor = new Governor(pace);
        gear = Gear.of(pace);
    }

    /** So many seconds, each steered by the one before; and one more to see what came of it. */
    private void run(Pace pace, int seconds) {
        for (var n = 0; n < seconds; n++) {
            gear = governor.steer(pace, server.second(gear));
        }
        server.second(gear);
    }
}
