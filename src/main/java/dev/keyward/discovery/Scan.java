package dev.keyward.discovery;

import dev.keyward.kernel.Identifier;
import dev.keyward.pace.Pace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a keyspace: who wanted what, and how far it has come.
 *
 * @param version of what people decide about it; progress does not change it
 * @param scheduled whether the schedule of its keyspace asked for it
 * @param keysInKeyspace what the servers said they hold when it began; 0 before
 * @param keysSeen names looked at
 * @param keysSampled keys whose size, life, type and use were read
 * @param startedOver how often a part of it began anew, because a server was another process than before
 * @param note what a reader must know about its numbers, or why it ended; null when the state says it all
 */
public record Scan(
        ScanId id,
        long version,
        String keyspace,
        ScanKind kind,
        ScanState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        ScanBudget budget,
        Pace pace,
        boolean scheduled,
        long keysInKeyspace,
        long keysSeen,
        long keysSampled,
        int startedOver,
        @Nullable String note) {

    /** The part of the names it wants to look at that it has, 0 to 1; by the key count at its beginning. */
    public double progress() {
        if (state == ScanState.COMPLETED) {
            return 1;
        }
        var budgeted = budget.keys();
        var wanted = budgeted == null ? keysInKeyspace : Math.min(budgeted, keysInKeyspace);
        return wanted == 0 ? 0 : Math.min(1, (double) keysSeen / wanted);
    }

    /** One that waits for its turn. */
    static Scan queued(NewScan wanted, String person, Instant now, boolean scheduled) {
        return new Scan(
                new ScanId(Identifier.next(now.toEpochMilli())),
                1,
                wanted.keyspace(),
                wanted.kind(),
                ScanState.QUEUED,
                person,
                now,
                null,
                null,
                wanted.budget(),
                wanted.chosenPace(),
                scheduled,
                0,
                0,
                0,
                0,
                null);
    }

    String subject() {
        return "scan/" + id;
    }

    /** Counts and choices, never the name of a key. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state().name());
        facts.put("keyspace", keyspace());
        facts.put("kind", kind().name());
        facts.put("pace", pace().name());
        if (!budget().equals(ScanBudget.NONE)) {
            facts.put("budget", budget());
        }
        if (keysSeen() > 0) {
            facts.put("keysSeen", keysSeen());
            facts.put("startedOver", startedOver());
        }
        return facts;
    }
}
