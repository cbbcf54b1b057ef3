package dev.keyward.purge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the database would hold: it survives the engine. */
final class FakeLedger implements Ledger {
    final List<Intent> intents = new ArrayList<>();
    Position resumeAt = Position.START;
    Tally tally = Tally.NONE;

    @Nullable
    Cause halt;

    boolean safe = true;
    int commits;

    /** One row of purge_batch. */
    static final class Intent {
        final Set<String> names = new TreeSet<>();

        @Nullable
        Outcome outcome;
    }

    @Override
    public Order commit(Entry entry) {
        commits++;
        safe = true;
        if (entry.outcome() != null) {
            intents.getLast().outcome = entry.outcome();
        }
        resumeAt = entry.resumeAt();
        tally = tally.plus(entry.tally());
        if (halt != null) {
            return new Halt(halt);
        }
        if (entry.intent() != null) {
            var intent = new Intent();
            entry.intent().names().forEach(name -> intent.names.add(FakeServer.text(name)));
            intents.add(intent);
        }
        return new Proceed();
    }

    @Override
    public boolean safeToAct() {
        return safe;
    }

    long deleted() {
        return intents.stream()
                .map(intent -> intent.outcome)
                .filter(outcome -> outcome != null)
                .mapToLong(Outcome::deleted)
                .sum();
    }

    long named() {
        return intents.stream()
                .map(intent -> intent.outcome)
                .filter(outcome -> outcome != null)
                .mapToLong(Outcome::named)
                .sum();
    }

    long deletedAtMost() {
        return deleted()
                + intents.stream()
                        .filter(intent -> intent.outcome == null)
                        .mapToLong(intent -> intent.names.size())
                        .sum();
    }

    Set<String> intended() {
        var all = new TreeSet<String>();
        intents.forEach(intent -> all.addAll(intent.names));
        return all;
    }
}
