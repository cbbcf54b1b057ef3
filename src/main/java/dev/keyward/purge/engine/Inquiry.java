package dev.keyward.purge.engine;

import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyPresence;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Counts how many of computed keys are there, by asking for each of them. Deletes nothing: it has no way to. */
public final class Inquiry {
    private final Step step;
    private final KeyPresence presence;
    private final LongSupplier nanoTime;

    private final List<KeyName> sample = new ArrayList<>();
    private long there;
    private long foreign;
    private long ambiguous;
    private boolean told = true;

    public Inquiry(Step step, KeyPresence presence, LongSupplier nanoTime) {
        this.step = step;
        this.presence = presence;
        this.nanoTime = nanoTime;
    }

    /** Exact but when time runs out or the account may not ask; then all keys that could be there are counted. */
    public Survey.Found count(Duration atMost) {
        var deadline = nanoTime.getAsLong() + atMost.toNanos();
        var cursor = KeyScan.START;
        do {
            var page = Source.await(step.source().page(cursor, KeyDeletion.MAX_NAMES));
            var names = page.names().stream().filter(this::named).toList();
            told &= nanoTime.getAsLong() - deadline < 0;
            new Batch(names).pieces(KeyDeletion.MAX_NAMES).forEach(this::ask);
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return new Survey.Found(there, told, foreign, ambiguous, List.copyOf(sample));
    }

    private boolean named(KeyName name) {
        var fate = step.judge().judge(name);
        foreign += fate == Fate.FOREIGN ? 1 : 0;
        ambiguous += fate == Fate.AMBIGUOUS ? 1 : 0;
        return fate == Fate.NAMED;
    }

    /** A sample takes what is there: all of a piece, or each of it asked alone while there are few. */
    private void ask(List<KeyName> piece) {
        var found = existing(piece);
        there += found;
        if (sample.size() >= Survey.SAMPLE || found == 0) {
            return;
        }
        piece.stream()
                .limit(Survey.SAMPLE - sample.size())
                .filter(name -> found == piece.size() || existing(List.of(name)) == 1)
                .forEach(sample::add);
    }

    private long existing(List<KeyName> names) {
        if (!told || names.isEmpty()) {
            return names.size();
        }
        try {
            return presence.existing(names);
        } catch (RedisFailure refused) {
            if (refused.kind() != RedisFailure.Kind.DEAD) {
                throw refused;
            }
            told = false;
            return names.size();
        }
    }
}
