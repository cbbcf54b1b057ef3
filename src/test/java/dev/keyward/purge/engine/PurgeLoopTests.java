package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.pace.Gear;
import dev.keyward.pace.Pace;
import dev.keyward.pace.Throttle;
import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.purge.engine.Ledger.Cause;
import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.RedisFailure;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurgeLoopTests {
    private static final Pattern FAMILY = Pattern.compile("user:v3:profile:[0-9]+");
    private static final Pattern ALSO_SOMEBODY_ELSES = Pattern.compile("user:v3:profile:[0-9]*00");

    /** Keys of the family: some batches of them. */
    private static final int MANY = 4_500;

    private final FakeServer server = new FakeServer();
    private FakeLedger ledger = new FakeLedger();
    private final AtomicLong now = new AtomicLong();

    @BeforeEach
    void aFamilyAmongLookAlikes() {
        server.fill("user:v3:profile:%d", 0, MANY);
        server.fill("user:v3:profile:%d:avatar", 0, 500);
        server.fill("user:v3:profile:x%d", 0, 500);
        server.fill("user:v2:profile:%d", 0, 500);
    }

    @Test
    void theFamilyGoesAndEverythingElseStays() {
        var ending = run(server, server);

        assertThat(ending).isEqualTo(new Ending.Finished());
        assertThat(server.keys).noneMatch(FAMILY.asMatchPredicate()).hasSize(1_500);
        assertThat(server.named).allMatch(FAMILY.asMatchPredicate());
        assertThat(ledger.deleted()).isEqualTo(MANY);
        assertThat(ledger.tally.foreign()).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void aKeyThatAnotherFamilyClaimsAsWellStaysAndIsCounted() {
        var judge = (Judge)
                name -> ALSO_SOMEBODY_ELSES.matcher(FakeServer.text(name)).matches()
                        ? Fate.AMBIGUOUS
                        : judge(FakeServer.text(name));

        loop(server, server, Cap.none(), judge).run(Position.START);

        assertThat(server.keys).filteredOn(FAMILY.asMatchPredicate()).hasSize(44);
        assertThat(ledger.tally.ambiguous()).isGreaterThanOrEqualTo(44);
    }

    @Test
    void aDeathAtAnyStepLeavesNoSurvivorAndNamesNoForeignKey() {
        var clean = new AtomicLong(Long.MAX_VALUE);
        var steps = callsOf(clean);
        assertThat(steps).isGreaterThan(40);
        for (var step = 0L; step < steps; step++) {
            for (var effect : List.of(true, false)) {
                for (var failover : List.of(true, false)) {
                    dieAt(step, effect, failover);
                }
            }
        }
    }

    /** Kills the engine at one port call, before or after its effect, and lets a successor finish. */
    private void dieAt(long step, boolean afterTheEffect, boolean failover) {
        server.keys.clear();
        server.named.clear();
        server.reallyDeleted = 0;
        aFamilyAmongLookAlikes();
        ledger = new FakeLedger();
        var calls = new AtomicLong(step);
        assertThatThrownBy(() -> mortal(calls, afterTheEffect).run(Position.START))
                .isInstanceOf(Death.class);
        if (failover) {
            server.becomeAnother();
        }

        var successor = loop(server, server, Cap.none(), name -> judge(FakeServer.text(name)));
        successor.run(failover ? Position.START : ledger.resumeAt);

        var where = "death at call %d, %s its effect".formatted(step, afterTheEffect ? "after" : "before");
        assertThat(server.keys).as(where).noneMatch(FAMILY.asMatchPredicate()).hasSize(1_500);
        assertThat(server.named).as(where).allMatch(FAMILY.asMatchPredicate());
        assertThat(ledger.intended()).as(where).containsAll(server.named);
        assertThat(server.reallyDeleted).as(where).isBetween(ledger.deleted(), ledger.deletedAtMost());
    }

    @Test
    void aCursorOfAnotherProcessWouldHaveSkippedKeys() {
        var first = server.scan(new byte[0], KeyScan.START, 2_048);
        var seen = new TreeSet<>(first.names().stream().map(FakeServer::text).toList());
        server.becomeAnother();
        seen.addAll(server.scan(new byte[0], first.cursor(), 4_096).names().stream()
                .map(FakeServer::text)
                .toList());

        assertThat(seen).as("the fake is as treacherous as the real one").hasSizeLessThan(5_500);
    }

    @Test
    void nothingIsNamedBeforeItsIntentIsWritten() {
        var deletion = (KeyDeletion) names -> {
            assertThat(ledger.intents.getLast().outcome).isNull();
            assertThat(ledger.intents.getLast().names)
                    .containsAll(names.stream().map(FakeServer::text).toList());
            return server.unlink(names);
        };

        run(server, deletion);

        assertThat(ledger.deleted()).isEqualTo(MANY);
    }

    @Test
    void outcomeAndNextIntentShareACommit() {
        run(server, server);

        assertThat(ledger.commits).isLessThanOrEqualTo(ledger.intents.size() + 1);
        assertThat(ledger.intents).hasSizeLessThanOrEqualTo(MANY / PurgeLoop.WORTH_A_COMMIT + 1);
    }

    @Test
    void aLostAnswerIsUnknownAndARefusalIsNot() {
        for (var unknown : List.of(true, false)) {
            ledger = new FakeLedger();
            var deletion = (KeyDeletion) names -> {
                throw new RedisFailure(RedisFailure.Kind.RETRY, unknown, "late", null);
            };
            assertThatThrownBy(() -> run(server, deletion)).isInstanceOf(RedisFailure.class);
            assertThat(ledger.deleted()).isZero();
            assertThat(ledger.deletedAtMost() > 0).isEqualTo(unknown);
            assertThat(ledger.resumeAt).isEqualTo(Position.START);
        }
    }

    @Test
    void whoeverIsToldToHaltNamesNothingMore() {
        for (var cause : Cause.values()) {
            var before = server.keys.size();
            ledger = new FakeLedger();
            ledger.halt = cause;
            assertThat(run(server, server)).isEqualTo(new Ending.Halted(cause));
            assertThat(server.keys).hasSize(before);
        }
    }

    @Test
    void aLeaseThatIsNearlyOverIsRenewedBeforeTheNextCommand() {
        var deletion = (KeyDeletion) names -> {
            assertThat(ledger.safe).isTrue();
            ledger.safe = false;
            return server.unlink(names);
        };

        run(server, deletion);

        assertThat(server.keys).noneMatch(FAMILY.asMatchPredicate());
    }

    @Test
    void aFrozenEngineThatLostItsLeaseStopsWithinItsBatch() {
        var deletion = (KeyDeletion) names -> {
            ledger.safe = false;
            ledger.halt = Cause.FENCED;
            return server.unlink(names);
        };

        assertThat(run(server, deletion)).isEqualTo(new Ending.Halted(Cause.FENCED));
        assertThat(server.reallyDeleted).isLessThanOrEqualTo(KeyDeletion.MAX_NAMES);
    }

    @Test
    void aCapIsKeptWithinFivePercent() {
        var pace = Cap.of(200, now::get, now::addAndGet);

        loop(server, server, pace, name -> judge(FakeServer.text(name))).run(Position.START);

        assertThat(now.get() / 1e9).isBetween(MANY / 200 * 0.95, MANY / 200 * 1.05);
    }

    @Test
    void aStopIsHeardWithinASlowBatch() {
        var pace = Cap.of(1, now::get, now::addAndGet);
        var deletion = (KeyDeletion) names -> {
            ledger.halt = server.reallyDeleted >= 2 ? Cause.STOPPED : null;
            return server.unlink(names);
        };

        var ending = loop(server, deletion, pace, name -> judge(FakeServer.text(name)))
                .run(Position.START);

        assertThat(ending).isEqualTo(new Ending.Halted(Cause.STOPPED));
        assertThat(server.reallyDeleted).isEqualTo(3);
        assertThat(ledger.deleted()).isEqualTo(3);
        assertThat(ledger.resumeAt).isEqualTo(Position.START);
    }

    @Test
    void whatWasNamedWasScannedAlsoWhereARunStoppedWithinABatch() {
        var slow = Cap.of(1, now::get, now::addAndGet);
        var deletion = (KeyDeletion) names -> {
            ledger.halt = server.reallyDeleted >= 2 ? Cause.STOPPED : null;
            return server.unlink(names);
        };
        loop(server, deletion, slow, name -> judge(FakeServer.text(name))).run(Position.START);
        assertThat(ledger.named()).isEqualTo(3);
        assertThat(ledger.tally.scanned()).isEqualTo(3);

        ledger.halt = null;
        loop(server, server, Cap.none(), name -> judge(FakeServer.text(name))).run(ledger.resumeAt);
        assertThat(ledger.tally.scanned())
                .isGreaterThanOrEqualTo(ledger.named() + ledger.tally.foreign())
                .isGreaterThanOrEqualTo(MANY + 1_500);
    }

    private Ending run(KeyScan scan, KeyDeletion deletion) {
        return loop(scan, deletion, Cap.none(), name -> judge(FakeServer.text(name)))
                .run(Position.START);
    }

    private static Fate judge(String name) {
        return FAMILY.matcher(name).matches() ? Fate.NAMED : Fate.FOREIGN;
    }

    private PurgeLoop loop(KeyScan scan, KeyDeletion deletion, Cap pace, Judge judge) {
        return loop(scan, deletion, ledger, pace, judge);
    }

    private PurgeLoop loop(KeyScan scan, KeyDeletion deletion, Ledger memory, Cap cap, Judge judge) {
        var steps = List.of(new Step(Source.scan(scan, new byte[0]), judge, true));
        var throttle = new Throttle(Gear.of(Pace.STANDARD), now::get);
        return new PurgeLoop(
                steps, new PurgeLoop.Tools(Deed.unlink(deletion), memory, cap, throttle, this::passes, now::get));
    }

    private CompletableFuture<?> passes(long nanos) {
        now.addAndGet(nanos);
        return CompletableFuture.completedFuture(nanos);
    }

    private long callsOf(AtomicLong calls) {
        var before = calls.get();
        mortal(calls, false).run(Position.START);
        return before - calls.get();
    }

    /** An engine whose ports die when so many calls were made. */
    private PurgeLoop mortal(AtomicLong calls, boolean afterTheEffect) {
        var fragile = new Fragile(calls, afterTheEffect);
        var remembered = ledger;
        var mortalLedger = new Ledger() {
            @Override
            public Order commit(Entry entry) {
                return fragile.call(() -> remembered.commit(entry));
            }

            @Override
            public boolean safeToAct() {
                return true;
            }
        };
        KeyScan scan = (pattern, cursor, count) -> fragile.call(() -> server.scan(pattern, cursor, count));
        KeyDeletion deletion = names -> fragile.call(() -> server.unlink(names));
        return loop(scan, deletion, mortalLedger, Cap.none(), name -> judge(FakeServer.text(name)));
    }

    private record Fragile(AtomicLong calls, boolean afterTheEffect) {
        <T> T call(java.util.function.Supplier<T> effect) {
            var last = calls.getAndDecrement() == 0;
            if (last && !afterTheEffect) {
                throw new Death();
            }
            var answer = effect.get();
            if (last) {
                throw new Death();
            }
            return answer;
        }
    }

    /** The process is gone: nothing after it may be cleaned up. */
    private static final class Death extends RuntimeException {}
}
