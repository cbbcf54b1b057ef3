package dev.keyward.purge.engine;

import dev.keyward.purge.engine.Ledger.Outcome;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.RedisFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The commands of one batch: a few on their way at a time, and what those did that are over. */
final class Flight {
    private final Deed deed;
    private final int atOnce;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private int named;
    private long changed;

    private record Sent(int names, CompletableFuture<Long> answer) {}

    Flight(Deed deed, int atOnce) {
        this.deed = deed;
        this.atOnce = atOnce;
    }

    /** Sends one more; waits for the first of those under way when they are too many. */
    void send(List<KeyName> piece) {
        if (underWay.size() >= atOnce) {
            land(underWay.remove());
        }
        underWay.add(new Sent(piece.size(), deed.on(piece)));
    }

    /** Waits for all of them. */
    void land() {
        while (!underWay.isEmpty()) {
            land(underWay.remove());
        }
    }

    private void land(Sent sent) {
        changed += Source.await(sent.answer());
        named += sent.names();
    }

    /** After a failure: waits for the others, and says whether it is known of each what it did. */
    boolean known(RedisFailure first) {
        var known = !first.outcomeUnknown();
        while (!underWay.isEmpty()) {
            try {
                land(underWay.remove());
            } catch (RedisFailure another) {
                known &= !another.outcomeUnknown();
            }
        }
        return known;
    }

    Outcome outcome() {
        return new Outcome(named, changed);
    }
}
