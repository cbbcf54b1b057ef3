package dev.keyward.discovery.sweep;

import dev.keyward.discovery.tally.Picks.Pick;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyFact;
import dev.keyward.redis.KeyFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads what drawn keys of one server look like, a few at a time, on the thread that brings the answers: where the pace lets
 * pages overlap the next few are asked for while these are on their way.
 */
public final class Reading {
    /** What the facts of a key cost a server, in names that it passes by. */
    private static final int TOKENS_OF_A_KEY = 8;

    private final Sweep sweep;
    private final Throttle pace;
    private final Deque<Pick> waiting;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private int underWay;

    /** @param wanted what to read; it is not asked for by anybody else meanwhile */
    public Reading(Sweep sweep, Throttle pace, Collection<Pick> wanted) {
        this.sweep = sweep;
        this.pace = pace;
        this.waiting = new ArrayDeque<>(wanted);
    }

    /** Begins, and ends by itself; fails with what Redis said. */
    public CompletableFuture<Boolean> begin() {
        var lanes = pace.gear().overlaps() ? 2 : 1;
        for (int lane = 0; lane < lanes; lane++) {
            follow(null);
        }
        return ended;
    }

    private record Asked(List<Pick> some, CompletableFuture<List<Optional<KeyFact>>> facts) {}

    /** Answers that are there at once are taken in a loop, others when they come. */
    private void follow(@Nullable Asked answered) {
        try {
            for (var next = next(answered); next != null; next = next(next)) {
                if (!next.facts().isDone()) {
                    var later = next;
                    var unused = later.facts().whenComplete((facts, failed) -> follow(later));
                    return;
                }
            }
        } catch (RuntimeException broken) {
            ended.completeExceptionally(broken);
        }
    }

    /** Writes these down and asks for the next few; null when there are no more. */
    private @Nullable Asked next(@Nullable Asked answered) {
        if (answered != null) {
            sweep.books().read(answered.some(), answered.facts().join());
        }
        var some = taken(answered == null ? 0 : 1);
        return some.isEmpty() ? null : new Asked(some, asked(some));
    }

    private synchronized List<Pick> taken(int answered) {
        underWay -= answered;
        var some = new ArrayList<Pick>();
        while (some.size() < KeyFacts.AT_ONCE && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        if (!some.isEmpty()) {
            underWay++;
        } else if (underWay == 0) {
            ended.complete(true);
        }
        return some;
    }

    private CompletableFuture<List<Optional<KeyFact>>> asked(List<Pick> some) {
        var names = some.stream().map(Pick::name).toList();
        var wait = pace.reserveUnmeasured(some.size() * TOKENS_OF_A_KEY);
        return wait <= 0
                ? sweep.node().facts(names)
                : Sweep.later(wait).thenCompose(waited -> sweep.node().facts(names));
    }
}
