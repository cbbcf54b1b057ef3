package dev.keyward.purge;

import dev.keyward.purge.engine.Batch;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says within a worker's transaction whether the next batch may be intended, and pauses the purge when not. */
@Component
class Brake {
    private final JdbcClient jdbc;
    private final PurgeRequests requests;
    private final PurgeProgress progress;
    private final Trail trail;
    private final InstantSource clock;

    Brake(JdbcClient jdbc, PurgeRequests requests, PurgeProgress progress, Trail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.progress = progress;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * False when a person, the kill switch or the limit stopped it.
     *
     * @param writtenDown names that the approved values themselves make; never more than these, whoever was there
     */
    boolean letsPass(PurgeId id, @Nullable Batch intent, long writtenDown) {
        var names = intent == null ? 0 : intent.names().size();
        var now = situation(id);
        if (!"RUNNING".equals(now.state())) {
            return false;
        }
        if (now.killed()) {
            pause(id, "The kill switch was turned on.", false);
            return false;
        }
        if (now.matched() + names > Math.max(now.most(), writtenDown)) {
            pause(id, "It met more than %,d keys, far more than its dry run counted.".formatted(now.most()), true);
            return false;
        }
        return true;
    }

    private Situation situation(PurgeId id) {
        return jdbc.sql("""
                select r.state, r.expected, k.engaged, u.matched - u.matched_before as matched
                from purge_request r join purge_run u on u.purge = r.id cross join purge_kill_switch k
                where r.id = ?""")
                .param(id.value())
                .query((row, n) -> new Situation(
                        row.getString("state"),
                        row.getBoolean("engaged"),
                        row.getLong("matched"),
                        most(row.getLong("expected"))))
                .single();
    }

    /** A fifth more than was counted, and a hundred for families so small that a fifth is nothing. */
    static long most(long expected) {
        return expected + expected / 5 + 100;
    }

    private void pause(PurgeId id, String why, boolean drift) {
        Optional<PurgeRequest> found = requests.findById(id).filter(purge -> purge.state() == PurgeState.RUNNING);
        found.ifPresent(before -> {
            var now = clock.instant();
            var after =
                    requests.save(drift ? before.stoppedByDrift(why, now) : before.moved(PurgeState.PAUSED, why, now));
            trail.tellAsSystem(before, after, progress.of(id).progress());
        });
    }

    private record Situation(String state, boolean killed, long matched, long most) {}
}
