package dev.keyward.purge;

import dev.keyward.audit.TrailMark;
import dev.keyward.audit.TrailMarks;
import dev.keyward.purge.DatabaseHome.Home;
import dev.keyward.purge.restore.Arrival;
import dev.keyward.purge.restore.Remembered;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what a restored database would go on with by itself: the world has changed since its backup, and a person looks
 * first (reliability.md R14). Asked once at every start, before anything is taken up.
 */
@Component
class Restores {
    private static final Logger LOG = LoggerFactory.getLogger(Restores.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PurgeRequests requests;
    private final PurgeProgress progress;
    private final Trail trail;
    private final TrailMarks marks;
    private final DatabaseHome database;
    private final OwnFolder folder;
    private final InstantSource clock;
    private volatile @Nullable Home here;
    private @Nullable TrailMark last;

    Restores(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PurgeRequests requests,
            PurgeProgress progress,
            Trail trail,
            TrailMarks marks,
            DatabaseHome database,
            OwnFolder folder,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.requests = requests;
        this.progress = progress;
        this.trail = trail;
        this.marks = marks;
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /** Looks where it is, and holds what is unfinished if that is not where a console left it. */
    void arrive() {
        var home = database.now().orElse(null);
        here = home;
        if (home != null) {
            transaction.executeWithoutResult(status -> settle(home));
            if (home.file() && !folder.settled()) {
                folder.settleHere();
            }
            remember();
        }
    }

    private void settle(Home home) {
        var lastHome = jdbc.sql("select coalesce(home, '') from purge_queue where id = 1 for update")
                .query(String.class)
                .single();
        var beside = folder.remembered();
        var goesOn = beside == null || marks.goesOnFrom(new TrailMark(beside.row(), beside.hash()));
        var arrival = new Arrival(
                home.words(), lastHome.isEmpty() ? null : lastHome, beside, goesOn, home.file(), folder.copied());
        arrival.restored().ifPresent(why -> hold(why, !home.file() && lastHome.equals(home.words())));
        jdbc.sql("update purge_queue set home = ? where id = 1")
                .param(home.words())
                .update();
    }

    /** @param othersAtWork whether another console may rightly be at work on this database just now */
    private void hold(String why, boolean othersAtWork) {
        LOG.warn("{} Purges that were under way are held until somebody has looked at them.", why);
        unfinished(othersAtWork)
                .forEach(id -> requests.findById(id).ifPresent(before -> {
                    var words = "Found unfinished after a restore. %s".formatted(why);
                    var after = requests.save(before.moved(PurgeState.HELD, words, clock.instant()));
                    trail.tellAsSystem(before, after, progress.of(id).progress());
                }));
    }

    private List<PurgeId> unfinished(boolean othersAtWork) {
        return jdbc.sql("""
                select r.id from purge_request r left join purge_run u on u.purge = r.id
                where r.state in ('RUNNING', 'PAUSED', 'APPROVED')
                and (:sparing = false or u.lease_owner is null or u.lease_until < current_timestamp)
                order by r.requested_at, r.id""")
                .param("sparing", othersAtWork)
                .query((row, n) -> new PurgeId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps beside the database how far its trail has come. */
    synchronized void remember() {
        var home = here;
        if (home == null) {
            return;
        }
        var now = marks.now();
        if (!now.equals(last)) {
            folder.remember(new Remembered(home.words(), now.row(), now.hash()));
            last = now;
        }
    }
}
